import { expect, it } from "vitest";
import { findNextAfter } from "./next-after";

const ids = ["a", "b", "c", "d"];

it("goes to the conversation that follows those that leave, wherever they stand", () => {
  expect(findNextAfter(ids, ["b"])).toBe("c");
  expect(findNextAfter(ids, ["a", "b", "d"])).toBe("c");
});

it("goes back from the end of the list, and nowhere when it is empty", () => {
  expect(findNextAfter(ids, ["d", "c"])).toBe("b");
  expect(findNextAfter(ids, ids)).toBeNull();
  expect(findNextAfter(ids, ["z"])).toBeNull();
});
