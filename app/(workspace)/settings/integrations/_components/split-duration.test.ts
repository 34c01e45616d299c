import { expect, test } from "vitest";
import { splitDuration } from "./split-duration";

test("a duration is told in the unit a person would use", () => {
  expect(splitDuration(48.4)).toEqual({ unit: "milliseconds", ms: 48 });
  expect(splitDuration(2400)).toEqual({ unit: "seconds", seconds: 2 });
  expect(splitDuration(200_000)).toEqual({ unit: "minutes", minutes: 3, seconds: 20 });
});

test("rounding never shows sixty seconds", () => {
  expect(splitDuration(59_700)).toEqual({ unit: "minutes", minutes: 1, seconds: 0 });
});
