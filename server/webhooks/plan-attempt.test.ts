import { expect, it } from "vitest";
import { planAttempt } from "./plan-attempt";

const now = new Date("2026-11-23T14:00:00Z");
const answered = (httpStatus: number) => ({ httpStatus, fault: null });
const minutesUntil = (attempt: number) =>
  (planAttempt(answered(500), attempt, now, 0).nextAttemptAt.getTime() - now.getTime()) / 60_000;

it.each([
  [200, "DELIVERED", false],
  [204, "DELIVERED", false],
  [302, "PENDING", false],
  [400, "PENDING", false],
  [410, "FAILED", true],
  [503, "PENDING", false],
])("an answer of %i means %s", (status, expected, gone) => {
  expect(planAttempt(answered(status), 1, now)).toMatchObject({ status: expected, gone });
});

it("tries for three days, further and further apart", () => {
  const waits = Array.from({ length: 9 }, (_, index) => minutesUntil(index + 1));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits[0]).toBe(1);
  const days = waits.reduce((sum, minutes) => sum + minutes, 0) / 1_440;
  expect(days).toBeGreaterThan(3);
  expect(planAttempt({ httpStatus: null, fault: "timeout" }, 10, now)).toMatchObject({ status: "FAILED", gone: false });
});
