import { describe, expect, it } from "vitest";
import { planIncidents, type ReviewedMailbox } from "./plan-incidents";

const now = new Date("2026-11-23T14:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const clock = { now, awakeSince: ago(100_000), delayMinutes: 60 };
const incident = (kind: "FAILING" | "NEEDS_OWNER" | "SILENT", openedAt = ago(30)) => ({ id: kind, kind, openedAt });

const late: ReviewedMailbox = {
  status: "ERROR",
  lastErrorCode: "imap.timeout",
  lastSuccessAt: ago(90),
  createdAt: ago(200_000),
  enabledAt: ago(200_000),
  pausedAt: null,
  ownerErrorCount: 0,
  syncIntervalMinutes: 5,
  working: false,
  watched: true,
  heard: false,
  incidents: [],
};
const refused: Partial<ReviewedMailbox> = { lastErrorCode: "imap.auth_failed", ownerErrorCount: 3, pausedAt: ago(1) };
const well: Partial<ReviewedMailbox> = { status: "SYNCED", lastErrorCode: null, lastSuccessAt: ago(1) };

describe("incidents of a mailbox", () => {
  it.each<[string, Partial<ReviewedMailbox>, string | null, [string, string][]]>([
    ["begin with its trouble", {}, "FAILING", []],
    ["begin once", { incidents: [incident("FAILING")] }, null, []],
    ["end when mail comes in", { ...well, incidents: [incident("FAILING")] }, null, [["FAILING", "RECOVERED"]]],
    [
      "of its owner end so too",
      { ...well, incidents: [incident("NEEDS_OWNER")] },
      null,
      [["NEEDS_OWNER", "RECOVERED"]],
    ],
    ["do not end with a success before them", { lastSuccessAt: ago(40), incidents: [incident("FAILING")] }, null, []],
    [
      "end without a word when another takes their place",
      { ...refused, incidents: [incident("FAILING")] },
      "NEEDS_OWNER",
      [["FAILING", "REPLACED"]],
    ],
    [
      "of its owner last until mail comes in, whatever fails meanwhile",
      { incidents: [incident("NEEDS_OWNER")] },
      null,
      [],
    ],
    [
      "end with its connection",
      { watched: false, incidents: [incident("FAILING"), incident("SILENT")] },
      null,
      [
        ["FAILING", "DROPPED"],
        ["SILENT", "DROPPED"],
      ],
    ],
    ["of silence last although syncs succeed", { ...well, incidents: [incident("SILENT")] }, null, []],
    [
      "of silence end with a mail",
      { ...well, heard: true, incidents: [incident("SILENT")] },
      null,
      [["SILENT", "RECOVERED"]],
    ],
    ["of silence and failure stand beside each other", { incidents: [incident("SILENT")] }, "FAILING", []],
  ])("%s", (_name, facts, open, close) => {
    const plan = planIncidents({ ...late, ...facts }, clock);
    expect(plan.open).toBe(open);
    expect(plan.close.map(({ id, end }) => [id, end])).toEqual(close);
  });
});
