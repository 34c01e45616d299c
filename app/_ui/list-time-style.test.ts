import { expect, test } from "vitest";
import { listTimeStyle } from "./list-time-style";

const paris = "Europe/Paris";
const now = new Date("2026-03-15T08:00:00Z");

test("today shows the hour", () => {
  expect(listTimeStyle(new Date("2026-03-14T23:30:00Z"), now, paris)).toHaveProperty("timeStyle");
});

test("yesterday is the calendar day before, not the last 24 hours", () => {
  expect(listTimeStyle(new Date("2026-03-14T22:30:00Z"), now, paris)).toBe("yesterday");
  expect(listTimeStyle(new Date("2026-03-13T23:30:00Z"), now, paris)).toBe("yesterday");
});

test("the day the clocks change is a day like others", () => {
  const monday = new Date("2026-03-30T08:00:00Z");
  expect(listTimeStyle(new Date("2026-03-29T00:30:00Z"), monday, paris)).toBe("yesterday");
});

test("an earlier day of this year has no year, one of another year has", () => {
  expect(listTimeStyle(new Date("2026-01-02T08:00:00Z"), now, paris)).not.toHaveProperty("year");
  expect(listTimeStyle(new Date("2025-12-31T22:30:00Z"), now, paris)).toHaveProperty("year");
});
