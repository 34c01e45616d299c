import { expect, test } from "vitest";
import { fileSize } from "./file-size";

test.each([
  [0, "kilobytes", 1],
  [999, "kilobytes", 1],
  [84_400, "kilobytes", 84],
  [1_000_000, "megabytes", 1],
  [2_345_678, "megabytes", 2.3],
] as const)("%i bytes read as %s %d", (bytes, unit, value) => {
  expect(fileSize(bytes)).toEqual({ unit, value });
});
