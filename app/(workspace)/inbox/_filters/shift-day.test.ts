import { expect, test } from "vitest";
import { shiftDay } from "./shift-day";

test.each([
  ["2026-11-23", 1, "2026-11-24"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2028-03-01", -1, "2028-02-29"],
  ["2026-03-29", 1, "2026-03-30"],
])("%s and %d days is %s", (day, days, expected) => {
  expect(shiftDay(day, days)).toBe(expected);
});
