import { describe, expect, test } from "vitest";
import type { MailboxTestEvent } from "@/server/mailboxes/views";
import { addTestEvent, type ConnectionTest, listStageRows, type StageResult } from "./connection-test";

const passed = (name: StageResult["name"], service: StageResult["service"] = "imap"): StageResult => ({
  ...{ service, name, ok: true, ms: 12, error: null },
});
const tried = { key: "", hasSmtp: false };
const NOTHING = { folders: 0, messages: 0, account: null, sameAs: null, username: null };

describe("the rows of a test", () => {
  test("show one stage at work and the later ones waiting", () => {
    const rows = listStageRows({ ...tried, status: "running", stages: [passed("dns"), passed("tcp")] });
    expect(rows.map((row) => row.state)).toEqual(["passed", "passed", "running", "waiting", "waiting"]);
  });

  test("show what comes after a failure as not run", () => {
    const error = { code: "imap.auth_failed", detail: { host: "imap.gmail.com" } } as const;
    const stages = [
      passed("dns"),
      passed("tcp"),
      passed("tls"),
      { service: "imap", name: "login", ok: false, ms: 80, error } as const,
    ];
    const rows = listStageRows({ ...tried, status: "failed", stages, error, account: null });
    expect(rows.map((row) => row.state)).toEqual(["passed", "passed", "passed", "failed", "skipped"]);
    expect(rows[3]?.error).toEqual(error);
  });
});

test("a test that was refused before anything was tried has no rows", () => {
  const error = { code: "imap.oauth_required", detail: {} } as const;
  expect(listStageRows({ ...tried, status: "failed", stages: [], error, account: null })).toEqual([]);
});

describe("the rows of a test with sending", () => {
  const ALL = ["dns", "tcp", "tls", "login", "folders"] as const;

  test("follow those of reading", () => {
    const stages = [...ALL.map((name) => passed(name)), passed("dns", "smtp")];
    const rows = listStageRows({ ...tried, hasSmtp: true, status: "running", stages });
    expect(rows.map(({ service, name, state }) => `${service} ${name} ${state}`).slice(4)).toEqual([
      "imap folders passed",
      "smtp dns passed",
      "smtp tcp running",
      "smtp tls waiting",
      "smtp login waiting",
    ]);
  });

  test("are not run once reading has failed, even before the result is there", () => {
    const refused = { ...passed("dns"), ok: false, error: { code: "imap.dns_not_found", detail: {} } as const };
    const rows = listStageRows({ ...tried, hasSmtp: true, status: "running", stages: [refused] });
    expect(new Set(rows.slice(1).map(({ state }) => state))).toEqual(new Set(["skipped"]));
  });
});

describe("a test that runs", () => {
  const running: ConnectionTest = { ...tried, status: "running", stages: [] };
  const afterEvents = (...events: MailboxTestEvent[]) => events.reduce(addTestEvent, running);

  test("passes with what it counted", () => {
    const result = { ...NOTHING, kind: "result", ok: true, folders: 12, messages: 3482 } as const;
    expect(afterEvents({ kind: "stage", ...passed("dns") }, result)).toMatchObject({
      status: "passed",
      messages: 3482,
    });
  });

  test("fails with the error of the stage that failed", () => {
    const error = { code: "imap.refused", detail: { port: 994 } } as const;
    const stages: MailboxTestEvent[] = [
      { kind: "stage", ...passed("dns") },
      { kind: "stage", service: "imap", name: "tcp", ok: false, ms: 3, error },
    ];
    expect(afterEvents(...stages, { ...NOTHING, kind: "result", ok: false })).toMatchObject({
      status: "failed",
      error,
    });
  });
});
