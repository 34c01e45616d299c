import { expect, it } from "vitest";
import { laterTimes } from "./later-times";

const keysAt = (now: Date) => laterTimes(now).map(({ key }) => key);

it("offers what lies ahead, and nothing twice", () => {
  expect(keysAt(new Date(2026, 10, 25, 9))).toEqual(["afternoon", "tomorrow", "monday"]);
  expect(keysAt(new Date(2026, 10, 25, 15))).toEqual(["tomorrow", "monday"]);
  // On a Sunday, tomorrow is Monday.
  expect(keysAt(new Date(2026, 10, 29, 15))).toEqual(["tomorrow"]);
});

it("means the next Monday on a Monday", () => {
  const monday = laterTimes(new Date(2026, 10, 23, 9)).find(({ key }) => key === "monday");
  expect(monday?.at).toEqual(new Date(2026, 10, 30, 8));
});
