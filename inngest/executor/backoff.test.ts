import { describe, expect, it } from "vitest";
import { planRetry } from "./backoff";

const now = new Date("2026-11-22T10:00:00Z");
const seconds = (date: Date) => (date.getTime() - now.getTime()) / 1000;

describe("planRetry", () => {
  it("waits longer each time, up to two hours, with up to 30 seconds of jitter", () => {
    expect([0, 1, 2, 9, 20].map((attempt) => seconds(planRetry(attempt, null, now, 0)))).toEqual([
      15, 30, 60, 7200, 7200,
    ]);
    expect(seconds(planRetry(0, null, now, 0.5))).toBe(30);
  });

  it("obeys Retry-After in seconds and as a date", () => {
    expect(seconds(planRetry(3, "3", now))).toBe(3);
    expect(seconds(planRetry(3, "2026-11-22T10:01:00.000Z", now))).toBe(60);
    expect(seconds(planRetry(0, "nonsense", now, 0))).toBe(15);
  });
});
