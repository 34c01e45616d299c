import { describe, expect, test } from "vitest";
import {
  addTestEvent,
  type ConnectionTest,
  connectionKey,
  isProven,
  isStale,
  listStageRows,
  type StageResult,
  type TestEvent,
} from "./connection-test";
import { emptyForm } from "./form-state";

const passed = (name: StageResult["name"]): StageResult => ({ name, ok: true, ms: 12, error: null });
const form = { ...emptyForm("gmail"), emailAddress: "contact@gmail.com", password: "secret" };
const key = connectionKey(form);

describe("the rows of a test", () => {
  test("show one stage at work and the later ones waiting", () => {
    const rows = listStageRows({ status: "running", key, stages: [passed("dns"), passed("tcp")] });
    expect(rows.map((row) => row.state)).toEqual(["passed", "passed", "running", "waiting", "waiting"]);
  });

  test("show what comes after a failure as not run", () => {
    const error = { code: "imap.auth_failed", detail: { host: "imap.gmail.com" } } as const;
    const stages = [passed("dns"), passed("tcp"), passed("tls"), { name: "login", ok: false, ms: 80, error } as const];
    const rows = listStageRows({ status: "failed", key, stages, error });
    expect(rows.map((row) => row.state)).toEqual(["passed", "passed", "passed", "failed", "skipped"]);
    expect(rows[3]?.error).toEqual(error);
  });
});

describe("« À refaire »", () => {
  const done: ConnectionTest = { status: "passed", key, stages: [], folders: 12, messages: 3482 };

  test("follows every setting of the connection", () => {
    for (const change of [{ password: "other" }, { imapHost: "imap.free.fr" }, { imapPort: "143" }, { useTls: false }])
      expect(isStale(done, { ...form, ...change })).toBe(true);
  });

  test("ignores the name, the interval and the switch", () => {
    const state = { ...form, name: "Boutique", syncIntervalMinutes: "10", enabled: false };
    expect(isStale(done, state)).toBe(false);
    expect(isProven(done, state)).toBe(true);
  });

  test("goes away when the setting comes back", () => {
    expect(isStale(done, { ...form, imapHost: " imap.gmail.com " })).toBe(false);
  });
});

describe("a test that runs", () => {
  const running: ConnectionTest = { status: "running", key, stages: [] };
  const afterEvents = (...events: TestEvent[]) => events.reduce(addTestEvent, running);

  test("passes with what it counted", () => {
    const result = { kind: "result", ok: true, folders: 12, messages: 3482 } as const;
    expect(afterEvents({ kind: "stage", ...passed("dns") }, result)).toMatchObject({
      status: "passed",
      messages: 3482,
    });
  });

  test("fails with the error of the stage that failed", () => {
    const error = { code: "imap.refused", detail: { port: 994 } } as const;
    const stages: TestEvent[] = [
      { kind: "stage", ...passed("dns") },
      { kind: "stage", name: "tcp", ok: false, ms: 3, error },
    ];
    expect(afterEvents(...stages, { kind: "result", ok: false, folders: 0, messages: 0 })).toMatchObject({
      status: "failed",
      error,
    });
  });
});
