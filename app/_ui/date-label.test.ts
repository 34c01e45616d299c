import { expect, test } from "vitest";
import { dateLabel, fullDateLabel } from "./date-label";

const clock = { now: new Date("2026-11-23T22:30:00Z"), locale: "fr", timeZone: "Europe/Paris" };

test("shows the time of today's mail", () => {
  expect(dateLabel(new Date("2026-11-23T13:02:00Z"), clock)).toBe("14:02");
});

test("says « hier » from the reader's midnight, not UTC's", () => {
  expect(dateLabel(new Date("2026-11-22T22:59:00Z"), clock)).toBe("hier");
  expect(dateLabel(new Date("2026-11-22T23:01:00Z"), clock)).toBe("00:01");
});

test("shows day and month this year, the whole date before", () => {
  expect(dateLabel(new Date("2026-11-12T10:00:00Z"), clock)).toBe("12 nov.");
  expect(dateLabel(new Date("2024-11-12T10:00:00Z"), clock)).toBe("12/11/2024");
});

test("shows a date of tomorrow as a date: clocks of senders run ahead", () => {
  expect(dateLabel(new Date("2026-11-25T10:00:00Z"), clock)).toBe("25 nov.");
});

test("writes the whole date in words", () => {
  expect(fullDateLabel(new Date("2026-11-23T13:02:00Z"), clock)).toMatch(/lundi 23 novembre 2026.*14:02/);
});
