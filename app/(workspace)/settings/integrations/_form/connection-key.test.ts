import { describe, expect, test } from "vitest";
import type { ConnectionTest } from "../_diagnosis/connection-test";
import { connectionKey, isProven, isStale } from "./connection-key";
import { emptyForm } from "./form-state";

const form = { ...emptyForm("gmail"), emailAddress: "contact@gmail.com", password: "secret" };
const FOUND = { folders: 12, messages: 3482, account: null, sameAs: null, username: null };
const TRIED = { key: connectionKey(form), hasSmtp: true, stages: [] };

describe("« À refaire »", () => {
  const done: ConnectionTest = { ...TRIED, status: "passed", ...FOUND };

  test("follows every setting of the connection", () => {
    for (const change of [
      { password: "other" },
      { imapHost: "imap.free.fr" },
      { imapPort: "143" },
      { useTls: false },
      { smtpHost: "smtp.free.fr" },
    ])
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
