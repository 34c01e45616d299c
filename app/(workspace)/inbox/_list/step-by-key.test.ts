import { expect, test } from "vitest";
import { stepByKey } from "./step-by-key";

test("leads to the next row, a screen further, or to either end", () => {
  const from10 = (key: string) => stepByKey(key, 10, 100, 8);
  expect(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"].map(from10)).toEqual([11, 9, 18, 2, 0, 99]);
});

test("stops at the ends", () => {
  expect(stepByKey("ArrowUp", 0, 100, 8)).toBe(0);
  expect(stepByKey("PageDown", 97, 100, 8)).toBe(99);
});

test("leaves other keys to others", () => {
  expect(stepByKey("j", 10, 100, 8)).toBeNull();
});
