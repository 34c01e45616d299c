import { expect, test } from "vitest";
import { findNeighbour } from "./neighbour";

const ids = ["a", "b", "c"];

test("steps through the list and stops at its ends", () => {
  expect(findNeighbour(ids, "a", 1, -1)).toBe("b");
  expect(findNeighbour(ids, "c", 1, -1)).toBeNull();
  expect(findNeighbour(ids, "a", -1, -1)).toBeNull();
});

test("starts at the top when nothing is open", () => {
  expect(findNeighbour(ids, null, 1, -1)).toBe("a");
  expect(findNeighbour([], null, 1, -1)).toBeNull();
});

test("goes on from where a row was that left the list", () => {
  expect(findNeighbour(ids, "gone", 1, 1)).toBe("b");
  expect(findNeighbour(ids, "gone", -1, 1)).toBe("a");
});
