import { describe, expect, it } from "vitest";
import { type Clock, findTrouble, type MailboxFacts } from "./find-trouble";

const now = new Date("2026-11-23T14:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const clock: Clock = { now, awakeSince: ago(100_000), delayMinutes: 60 };
const healthy: MailboxFacts = {
  status: "SYNCED",
  lastErrorCode: null,
  lastSuccessAt: ago(3),
  createdAt: ago(200_000),
  enabledAt: ago(200_000),
  pausedAt: null,
  ownerErrorCount: 0,
  syncIntervalMinutes: 5,
  working: false,
};
const down = { status: "ERROR", lastErrorCode: "imap.timeout" } as const;
const refused = { status: "ERROR", lastErrorCode: "imap.auth_failed" } as const;

describe("a mailbox that is not synced", () => {
  it.each<[string, Partial<MailboxFacts>, Partial<Clock>, string | null]>([
    ["is well", {}, {}, null],
    ["failed once", { ...down, lastSuccessAt: ago(8) }, {}, null],
    ["fails for less than the delay", { ...down, lastSuccessAt: ago(59) }, {}, null],
    ["fails for as long as the delay", { ...down, lastSuccessAt: ago(60) }, {}, "FAILING"],
    ["fails for a shorter delay", { ...down, lastSuccessAt: ago(60) }, { delayMinutes: 120 }, null],
    ["is not even tried", { lastSuccessAt: ago(61) }, {}, "FAILING"],
    [
      "is partial, and late",
      { status: "PARTIAL", lastErrorCode: "sync.partial", lastSuccessAt: ago(61) },
      {},
      "FAILING",
    ],
    ["never succeeded since it was connected", { ...down, lastSuccessAt: null, createdAt: ago(61) }, {}, "FAILING"],
    ["was connected just now", { ...down, lastSuccessAt: null, createdAt: ago(30) }, {}, null],
    ["was enabled again just now", { ...down, lastSuccessAt: ago(9_000), enabledAt: ago(30) }, {}, null],
    ["slept with its machine", { ...down, lastSuccessAt: ago(600) }, { awakeSince: ago(20) }, null],
    [
      "still fails an hour after its machine woke up",
      { ...down, lastSuccessAt: ago(600) },
      { awakeSince: ago(61) },
      "FAILING",
    ],
    ["is synced once a day", { lastSuccessAt: ago(1_445), syncIntervalMinutes: 1_440 }, {}, null],
    [
      "missed its one sync of the day",
      { ...down, lastSuccessAt: ago(1_471), syncIntervalMinutes: 1_440 },
      {},
      "FAILING",
    ],
    ["imports for hours", { status: "PENDING", lastSuccessAt: null, createdAt: ago(300), working: true }, {}, null],
  ])("%s", (_name, facts, time, expected) => {
    expect(findTrouble({ ...healthy, ...facts }, { ...clock, ...time })).toBe(expected);
  });
});

describe("a mailbox that needs its owner", () => {
  it.each<[string, Partial<MailboxFacts>, string | null]>([
    ["was refused once, which may be a whim", { ...refused, ownerErrorCount: 1 }, null],
    ["was refused twice", { ...refused, ownerErrorCount: 2 }, "NEEDS_OWNER"],
    [
      "waits for the owner",
      { ...refused, lastErrorCode: "oauth.revoked", ownerErrorCount: 1, pausedAt: ago(1) },
      "NEEDS_OWNER",
    ],
    [
      "was refused once, and is late",
      { ...refused, ownerErrorCount: 1, lastSuccessAt: ago(95), syncIntervalMinutes: 60 },
      "NEEDS_OWNER",
    ],
    ["was refused before, and is down now", { ...down, ownerErrorCount: 2, lastSuccessAt: ago(20) }, null],
    [
      "has an error that nobody knows any more",
      { status: "ERROR", lastErrorCode: "imap.former", ownerErrorCount: 5 },
      null,
    ],
  ])("%s", (_name, facts, expected) => {
    expect(findTrouble({ ...healthy, ...facts }, clock)).toBe(expected);
  });
});
