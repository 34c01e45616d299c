import { expect, test } from "vitest";
import { drawnRows } from "./drawn-rows";

test("draws the row that Tab leads to wherever it stands, each once, in order", () => {
  expect(drawnRows({ first: 3, end: 6 }, 4)).toEqual([3, 4, 5]);
  expect(drawnRows({ first: 3, end: 6 }, 0)).toEqual([0, 3, 4, 5]);
  expect(drawnRows({ first: 3, end: 6 }, 6)).toEqual([3, 4, 5, 6]);
});
