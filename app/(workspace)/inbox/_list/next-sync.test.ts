import { expect, test } from "vitest";
import { minutesUntilNextSync } from "./next-sync";

const now = new Date("2026-11-23T10:00:00Z");
const at = (time: string | null) => ({ nextSyncAt: time === null ? null : new Date(`2026-11-23T${time}Z`) });

test("announces the earliest mailbox", () => {
  expect(minutesUntilNextSync([at("10:12:00"), at("10:04:50"), at(null)], now)).toBe(4);
});

test("never announces the past, nor a sync that nobody planned", () => {
  expect(minutesUntilNextSync([at("09:59:00")], now)).toBe(0);
  expect(minutesUntilNextSync([at(null)], now)).toBeNull();
});
