import { describe, expect, it } from "vitest";
import { planNextAttempt } from "./plan-next-attempt";

const now = new Date("2026-03-29T00:58:00Z");
const mailbox = { ownerErrorCount: 0, syncIntervalMinutes: 5, enabled: true };
const plan = (
  code: Parameters<typeof planNextAttempt>[0]["code"],
  changes: Partial<typeof mailbox> = {},
  retryAfterMs?: number,
) => planNextAttempt({ code, retryAfterMs }, { ...mailbox, ...changes }, now);
const minutes = (at: Date | null) => at && (at.getTime() - now.getTime()) / 60_000;

describe("planNextAttempt", () => {
  it("pauses after the third run in a row with a refused password", () => {
    expect(plan("imap.auth_failed")).toMatchObject({ ownerErrorCount: 1, paused: false });
    expect(minutes(plan("imap.auth_failed").nextSyncAt)).toBe(5);
    expect(plan("imap.auth_failed", { ownerErrorCount: 2 })).toEqual({
      nextSyncAt: null,
      ownerErrorCount: 3,
      paused: true,
    });
  });

  it("pauses at once when access was withdrawn: no try brings it back", () => {
    expect(plan("oauth.revoked")).toEqual({ nextSyncAt: null, ownerErrorCount: 1, paused: true });
  });

  it("goes on when the authorisation service is in trouble, or no longer knows the installation", () => {
    expect(plan("oauth.unavailable", { ownerErrorCount: 2 })).toMatchObject({ ownerErrorCount: 2, paused: false });
    expect(plan("oauth.refused", { ownerErrorCount: 2 })).toMatchObject({ ownerErrorCount: 2, paused: false });
    expect(minutes(plan("oauth.unavailable", {}, 20 * 60_000).nextSyncAt)).toBe(20);
  });

  it("never counts throttling or an outage against the owner", () => {
    expect(plan("imap.throttled", { ownerErrorCount: 2 })).toMatchObject({ ownerErrorCount: 2, paused: false });
    expect(plan("imap.connection_lost", { ownerErrorCount: 2 })).toMatchObject({ ownerErrorCount: 2, paused: false });
  });

  it("waits half an hour when throttled, or what the server says, but never less than the interval", () => {
    expect(minutes(plan("imap.too_many_logins").nextSyncAt)).toBe(30);
    expect(minutes(plan("imap.throttled", {}, 12 * 60_000).nextSyncAt)).toBe(12);
    expect(minutes(plan("imap.throttled", {}, 1_000).nextSyncAt)).toBe(5);
  });

  it("plans nothing for a disabled mailbox", () => {
    expect(plan("imap.refused", { enabled: false }).nextSyncAt).toBeNull();
  });

  it("counts in absolute time, so that summer time changes nothing", () => {
    expect(plan("imap.refused").nextSyncAt?.toISOString()).toBe("2026-03-29T01:03:00.000Z");
  });
});
