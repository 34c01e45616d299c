import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import type { Answer } from "@/tests/support/scripted-imap";
import { bye, no, whenever } from "@/tests/support/scripted-imap-faults";
import { runSync } from "./support/run-sync";
import { type ScriptedMailbox, scriptedMailbox } from "./support/scripted-mailbox";

const refuseLogin = (reason: string) => whenever(/^LOGIN/, no(reason));
const FETCH = /^UID FETCH/;

async function fail({ mailbox }: ScriptedMailbox) {
  const before = Date.now();
  const { status, error } = await runSync(mailbox);
  expect(status).toBe("error");
  const { nextSyncAt, ownerErrorCount } = await db.mailbox.findUniqueOrThrow({ where: { id: mailbox.id } });
  const wait = nextSyncAt && Math.round((nextSyncAt.getTime() - before) / 60_000);
  return { code: error?.code, wait, ownerErrorCount };
}

const countLogins = ({ server }: ScriptedMailbox) => server.received.filter((line) => line.includes("LOGIN")).length;

describe("a login that is refused", () => {
  it.each([
    ["a wrong password", "[AUTHENTICATIONFAILED] Invalid credentials", "imap.auth_failed", 5, 1],
    ["a locked account", "[AUTHORIZATIONFAILED] Account locked", "imap.auth_failed", 5, 1],
    ["too many logins", "[AUTHENTICATIONFAILED] Too many login attempts", "imap.too_many_logins", 30, 0],
    ["throttling", "[THROTTLED] Try later", "imap.throttled", 30, 0],
    ["bandwidth used up", "[OVERQUOTA] Account exceeded bandwidth limits", "imap.throttled", 30, 0],
  ])("by %s is made once a run, and waits as it should", async (_what, reason, code, wait, ownerErrorCount) => {
    const scripted = await scriptedMailbox({ answer: refuseLogin(reason) });
    expect(await fail(scripted)).toEqual({ code, wait, ownerErrorCount });
    expect(countLogins(scripted)).toBe(1);
  });

  it("three runs in a row because of the password stops the schedule, and later ones change nothing", async () => {
    const scripted = await scriptedMailbox({ answer: refuseLogin("[AUTHENTICATIONFAILED] no") });
    for (const round of [1, 2, 3]) expect(await fail(scripted)).toMatchObject({ ownerErrorCount: round });
    const { pausedAt, nextSyncAt } = await db.mailbox.findUniqueOrThrow({ where: { id: scripted.mailbox.id } });
    expect([pausedAt !== null, nextSyncAt]).toEqual([true, null]);
    expect(countLogins(scripted)).toBe(3);
  });

  it.each([
    ["by a greeting", { greeting: "* BYE Too many connections from your address" }],
    ["after the password", { answer: whenever(/^LOGIN/, bye("[UNAVAILABLE] Maximum number of connections reached")) }],
  ])("for lack of connections is tried three times at most: %s", async (_where, script) => {
    const scripted = await scriptedMailbox(script);
    expect(await fail(scripted)).toEqual({ code: "imap.too_many_connections", wait: 5, ownerErrorCount: 0 });
    expect(scripted.server.connections()).toBeLessThanOrEqual(3);
  });
});

describe("a server that throttles in mid-run", () => {
  const throttle = (text: string): Answer => whenever(FETCH, ({ tag }) => [`${tag} BAD ${text}`]);

  it.each([
    ["for as long as the server says", "Request is throttled. Suggested Backoff Time: 2400000 milliseconds", 40],
    ["for half an hour where it does not say", "Request is throttled.", 30],
  ])("is left alone %s, at once and without another login", async (_how, text, wait) => {
    const scripted = await scriptedMailbox({ mails: 30, answer: throttle(text) });
    const started = Date.now();
    expect(await fail(scripted)).toEqual({ code: "imap.throttled", wait, ownerErrorCount: 0 });
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(countLogins(scripted)).toBe(1);
    scripted.server.misbehave(null);
    expect(await runSync(scripted.mailbox)).toMatchObject({ status: "success", imported: 30 });
  });
});
