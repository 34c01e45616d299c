import { expect, test } from "vitest";
import { keptTop } from "./kept-top";
import { orderOf } from "./row-order";

const before = ["a", "b", "c", "d", "e", "f"];
/** The third row is the first in sight, ten pixels of it are hidden. */
const kept = (...now: string[]) => keptTop(before, orderOf(now), 210, 100);

test("keeps the first row in sight where it is, whatever comes or leaves above it", () => {
  expect(kept("new", ...before)).toBe(310);
  expect(kept("b", "c", "d", "e", "f")).toBe(110);
  expect(kept(...before, "more")).toBe(210);
});

test("closes a gap in sight from below", () => {
  expect(kept("a", "b", "d", "e", "f")).toBe(210);
  expect(kept("b", "d", "e", "f")).toBe(110);
});

test("goes back to what stays above when all from there on left, and to the top of another list", () => {
  expect(kept("a", "b")).toBe(110);
  expect(kept("x", "y", "z")).toBe(0);
});

test("shows what comes at the top to whoever is there", () => {
  expect(keptTop(before, orderOf(["new", ...before]), 0, 100)).toBe(0);
});
