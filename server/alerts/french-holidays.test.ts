import { expect, it } from "vitest";
import { isWorkday } from "./french-holidays";

it.each([
  ["2026-11-23", true, "a Monday"],
  ["2026-11-21", false, "a Saturday"],
  ["2026-11-22", false, "a Sunday"],
  ["2026-11-11", false, "the Armistice"],
  ["2026-04-06", false, "Easter Monday 2026"],
  ["2025-04-21", false, "Easter Monday 2025"],
  ["2024-04-01", false, "Easter Monday 2024"],
  ["2027-03-29", false, "Easter Monday 2027"],
  ["2026-05-14", false, "Ascension 2026"],
  ["2026-05-15", false, "the bridge after Ascension"],
  ["2026-05-25", false, "Whit Monday 2026"],
  ["2026-07-13", false, "the bridge before the 14th of July"],
  ["2026-07-15", true, "the day after"],
  ["2026-12-28", false, "the week after Christmas"],
  ["2027-01-04", true, "the first Monday of the year"],
])("%s is a workday: %s (%s)", (day, expected) => {
  expect(isWorkday(new Date(`${day}T00:00:00Z`))).toBe(expected);
});
