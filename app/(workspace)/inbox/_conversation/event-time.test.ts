import { expect, test } from "vitest";
import { eventTime } from "./event-time";

test("a whole day ends on the day on which it starts", () => {
  const day = { start: new Date("2026-06-12"), end: new Date("2026-06-13"), allDay: true };
  expect(eventTime(day, "fr")).toEqual({ kind: "day", start: "vendredi 12 juin 2026", end: "vendredi 12 juin 2026" });
  expect(eventTime({ ...day, end: new Date("2026-06-15") }, "fr")).toMatchObject({
    kind: "days",
    end: "dimanche 14 juin 2026",
  });
  expect(eventTime({ ...day, end: null }, "fr").kind).toBe("day");
});

test("a time is told with its zone", () => {
  const { text } = { text: "", ...eventTime({ start: new Date(0), end: new Date(3_600_000), allDay: false }, "fr") };
  expect(text).toMatch(/1970.*\d\d:\d\d.*(?:UTC|GMT|CE)/);
});
