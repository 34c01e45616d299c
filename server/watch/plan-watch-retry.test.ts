import { expect, it } from "vitest";
import { AppError } from "@/server/errors";
import { planWatchRetry } from "./plan-watch-retry";

const after = (code: ConstructorParameters<typeof AppError>[0], failures = 0, random = 1, retryAfterMs?: number) =>
  planWatchRetry(new AppError(code, { retryAfterMs }), failures, random);

it("comes back soon after a lost connection, and later after each failure, up to a quarter of an hour", () => {
  expect([0, 1, 2, 3].map((failures) => after("imap.connection_lost", failures))).toEqual([5e3, 10e3, 20e3, 40e3]);
  expect(after("imap.timeout", 50)).toBe(15 * 60_000);
});

it("spreads those who wait for the same server", () => {
  expect(after("imap.unavailable", 0, 0)).toBe(2_500);
  expect(after("imap.unavailable", 0, 0.5)).toBe(3_750);
});

it("leaves a wrong password, a bad certificate and a mailbox that is gone to the owner", () => {
  for (const code of ["imap.auth_failed", "imap.app_password_required", "imap.tls_certificate"] as const) {
    expect(after(code)).toBeNull();
  }
  expect(after("request.not_found")).toBeNull();
});

it("waits what the server said, and never less", () => {
  expect(after("imap.throttled", 0, 0, 90_000)).toBe(90_000);
  expect(after("imap.throttled", 0, 0)).toBe(30 * 60_000);
  expect(after("imap.too_many_logins", 3, 0)).toBe(30 * 60_000);
  expect(after("imap.logins_postponed", 0, 0.5, 10_000)).toBe(40_000);
});
