import { expect, test } from "vitest";
import { planNextSync } from "./plan-next-sync";

const now = new Date("2026-11-23T10:00:00Z");
const lastSyncAt = new Date("2026-11-23T09:58:00Z");
const nextSyncAt = new Date("2026-11-23T10:03:00Z");
const stored = { enabled: true, pausedAt: null, lastSyncAt, nextSyncAt, syncIntervalMinutes: 5 };
const same = { enabled: true, syncIntervalMinutes: 5, accountChanged: false };

test("a disabled mailbox has no next sync", () => {
  expect(planNextSync(stored, { ...same, enabled: false }, now)).toBeNull();
});

test("a changed account and a mailbox enabled again sync at once, also out of a pause", () => {
  expect(planNextSync({ ...stored, pausedAt: now }, { ...same, accountChanged: true }, now)).toEqual(now);
  expect(planNextSync({ ...stored, enabled: false }, same, now)).toEqual(now);
});

test("a pause outlasts changes that do not cure it", () => {
  expect(planNextSync({ ...stored, pausedAt: now }, { ...same, syncIntervalMinutes: 10 }, now)).toBeNull();
});

test("another interval counts from the last sync", () => {
  expect(planNextSync(stored, { ...same, syncIntervalMinutes: 30 }, now)).toEqual(new Date("2026-11-23T10:28:00Z"));
  expect(planNextSync({ ...stored, lastSyncAt: null }, { ...same, syncIntervalMinutes: 30 }, now)).toEqual(now);
});

test("a new name changes nothing", () => {
  expect(planNextSync(stored, same, now)).toEqual(nextSyncAt);
});
