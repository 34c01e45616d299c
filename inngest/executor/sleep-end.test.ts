import { expect, it } from "vitest";
import { findSleepEnd } from "./sleep-end";

const now = new Date("2026-11-22T10:00:00Z");

it.each([
  ["2s", "2026-11-22T10:00:02.000Z"],
  ["1d2h3m4s", "2026-11-23T12:03:04.000Z"],
  ["2026-12-01T00:00:00.000Z", "2026-12-01T00:00:00.000Z"],
  ["", "2026-11-22T10:00:00.000Z"],
])("« %s » ends at %s", (name, expected) => {
  expect(findSleepEnd(name, now).toISOString()).toBe(expected);
});

it("refuses what it cannot read", () => {
  expect(() => findSleepEnd("soon", now)).toThrow("cannot read the sleep");
});
