import { describe, expect, it } from "vitest";
import { findLatestTick, parseCron } from "./cron-schedule";

const latest = (cron: string, now: string) => findLatestTick(parseCron(cron), new Date(now))?.toISOString() ?? null;

describe("findLatestTick", () => {
  it.each([
    ["* * * * *", "2026-11-22T10:15:42Z", "2026-11-22T10:15:00.000Z"],
    ["*/20 * * * *", "2026-11-22T10:15:42Z", "2026-11-22T10:00:00.000Z"],
    ["30 3 * * *", "2026-11-22T03:29:59Z", "2026-11-21T03:30:00.000Z"],
    ["30 3 * * *", "2026-11-22T03:30:00Z", "2026-11-22T03:30:00.000Z"],
    ["0 9-17/4 * * 1-5", "2026-11-22T10:00:00Z", "2026-11-20T17:00:00.000Z"],
    ["0 0 1 1 *", "2026-11-22T10:00:00Z", "2026-01-01T00:00:00.000Z"],
    ["0 0 15 * 7", "2026-11-22T10:00:00Z", "2026-11-22T00:00:00.000Z"],
    ["0 0 20,21 * 1", "2026-11-22T10:00:00Z", "2026-11-21T00:00:00.000Z"],
  ])("%s at %s was %s", (cron, now, expected) => {
    expect(latest(cron, now)).toBe(expected);
  });

  it("is null for a day that does not exist", () => {
    expect(latest("0 0 31 2 *", "2026-11-22T10:00:00Z")).toBeNull();
  });
});

describe("parseCron", () => {
  it.each([
    "* * * *",
    "0 * * * * *",
    "TZ=Europe/Paris 0 3 * * *",
    "@daily",
    "60 * * * *",
    "5-1 * * * *",
    "*/0 * * * *",
    "0 0 * * MON",
  ])("refuses %s", (cron) => {
    expect(() => parseCron(cron)).toThrow("schedule");
  });
});
