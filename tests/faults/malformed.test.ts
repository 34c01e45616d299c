import { afterEach, describe, expect, it, vi } from "vitest";
import { db } from "@/server/db/client";
import type { Answer } from "@/tests/support/scripted-imap";
import { dribble, hangUpAfter, rewrite, whenever } from "@/tests/support/scripted-imap-faults";
import { setVerify } from "./support/connect-mailbox";
import { describeServer, describeStore } from "./support/describe-mailbox";
import { rewriteBody, rewriteMetadata } from "./support/rewrite-mail";
import { runSync } from "./support/run-sync";
import { appendNumbered, scriptedMailbox } from "./support/scripted-mailbox";
import { shortenLimits } from "./support/shorten-limits";

const COMMAND_LIMIT_MS = 120_000;

afterEach(() => vi.restoreAllMocks());

const MAILS = 60;
const CULPRIT = 41;
const resize = (change: (size: number) => number) => (row: string) =>
  row.replace(/\{(\d+)\}/, (_literal, size) => `{${change(Number(size))}}`);

async function importFrom(answer: Answer) {
  shortenLimits([COMMAND_LIMIT_MS], 400);
  const scripted = await scriptedMailbox({ mails: MAILS, answer });
  return { ...scripted, outcome: await runSync(scripted.mailbox) };
}

describe("one message whose answer is broken", () => {
  it.each([
    [
      "its literal is announced too long",
      rewriteBody(
        CULPRIT,
        resize((size) => size + 50_000),
      ),
    ],
    [
      "its literal is announced too short",
      rewriteBody(
        CULPRIT,
        resize((size) => size - 50),
      ),
    ],
    [
      "its literal is announced beyond any memory",
      rewriteBody(
        CULPRIT,
        resize(() => 9_999_999_999),
      ),
    ],
    ["its body is left out", rewriteBody(CULPRIT, () => [])],
    ["its line is cut short", rewriteMetadata(CULPRIT, (row) => row.slice(0, 40))],
    ["its line has a bracket too many", rewriteMetadata(CULPRIT, (row) => `${row})`)],
    ["its line has no UID", rewriteMetadata(CULPRIT, (row) => row.replace(/UID \d+ /, ""))],
    ["its line has no size", rewriteMetadata(CULPRIT, (row) => row.replace(/RFC822.SIZE \d+ /, ""))],
    ["its line is not FETCH data at all", rewriteMetadata(CULPRIT, () => '* 41 FETCH "')],
    ["its answer hangs up", whenever(/^UID FETCH .*BODY\.PEEK/, hangUpOn(CULPRIT))],
  ])("is quarantined alone, and the rest imported: %s", async (_what, answer) => {
    const { outcome, mailbox } = await importFrom(answer);
    expect(outcome).toMatchObject({ status: "partial", imported: MAILS - 1, quarantined: 1 });
    const quarantined = await db.quarantinedMessage.findMany({ where: { mailboxId: mailbox.id } });
    expect(quarantined).toMatchObject([{ uid: BigInt(CULPRIT), errorCode: "message.unreadable" }]);
    const { INBOX = [] } = await describeStore(mailbox.id);
    expect(INBOX.filter(({ uid, subject }) => subject !== `Mail ${uid}`)).toMatchObject([{ uid: CULPRIT }]);
  });

  it.each([
    [
      "its literal reaches into the next one",
      rewriteBody(
        CULPRIT,
        resize((size) => size + 50),
      ),
    ],
    ["its size is wrong", rewriteMetadata(CULPRIT, (row) => row.replace(/RFC822.SIZE \d+/, "RFC822.SIZE 1"))],
    ["its size is no number", rewriteMetadata(CULPRIT, (row) => row.replace(/RFC822.SIZE \d+/, "RFC822.SIZE x"))],
    [
      "its structure is not one",
      rewriteMetadata(CULPRIT, (row) => row.replace(/BODYSTRUCTURE \(.*\)\)/, "BODYSTRUCTURE (((NIL")),
    ],
    ["its date is none", rewriteMetadata(CULPRIT, (row) => row.replace("Jun", "Foo"))],
    ["it is answered twice", rewriteBody(CULPRIT, (row) => [row, row])],
  ])("loses no other: %s", async (_what, answer) => {
    const { outcome } = await importFrom(answer);
    expect(outcome.imported + outcome.quarantined).toBe(MAILS);
    expect(outcome.imported).toBeGreaterThanOrEqual(MAILS - 1);
  });
});

describe("data that nobody asked for", () => {
  it.each([
    ["unknown untagged data", ["* XYZZY (nothing happens)", "* 12 XYZZY", "* OK [XYZZY 1 (2 3)] hm"]],
    ["an ALERT", ["* OK [ALERT] the mail of this server moves on Sunday"]],
    ["flags of other mail", ["* 3 FETCH (FLAGS (\\Seen) UID 3)", "* 900 FETCH (FLAGS ())"]],
    ["a new count", [`* ${MAILS + 3} EXISTS`, "* 1 RECENT"]],
    ["a line of nothing", ["", "*"]],
  ])("disturbs no import: %s", async (_what, noise) => {
    const { outcome, mailbox, store } = await importFrom(
      whenever(
        /^(UID )?(FETCH|SEARCH|EXAMINE|STATUS)/,
        rewrite((lines) => [...noise, ...lines.slice(0, 1), ...noise, ...lines.slice(1)]),
      ),
    );
    expect(outcome).toMatchObject({ status: "success", imported: MAILS, quarantined: 0 });
    const flagless = (standing: Record<string, { uid: number }[]>) => standing.INBOX?.map(({ uid }) => uid);
    expect(flagless(await describeStore(mailbox.id))).toEqual(flagless(describeServer(store)));
  });
});

describe("a message that no connection survives", () => {
  it("is not tried again by the next run, which costs one login", async () => {
    const { mailbox, server, store } = await importFrom(whenever(/^UID FETCH .*BODY\.PEEK/, hangUpOn(CULPRIT)));
    await setVerify(mailbox, true);
    appendNumbered(store, MAILS + 1, MAILS + 1);
    const logins = () => server.received.filter((line) => line.includes("LOGIN")).length;
    const before = logins();
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 1 });
    expect(logins() - before).toBeLessThanOrEqual(1);
    expect(await db.mailbox.findUniqueOrThrow({ where: { id: mailbox.id } })).toMatchObject({ status: "PARTIAL" });
  });

  it("is not taken for one where no message comes through", async () => {
    const { mailbox, server, outcome } = await importFrom(whenever(/^UID FETCH .*BODY\.PEEK/, hangUpAfter(0)));
    expect(outcome).toMatchObject({ status: "error", quarantined: 0, error: { code: "imap.connection_lost" } });
    server.misbehave(null);
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: MAILS });
  });
});

describe("a line that breaks again and again", () => {
  it("brings the import further with each connection, and no message is held to be why", async () => {
    const { outcome } = await importFrom(whenever(/^UID FETCH .*BODY\.PEEK/, breakAtTimes()));
    expect(outcome).toMatchObject({ status: "success", imported: MAILS, quarantined: 0 });
  });
});

describe("a server that sends one byte at a time", () => {
  it("ends the run in time, and says why", async () => {
    const { outcome, mailbox, server } = await importFrom(whenever(/^UID FETCH/, dribble(20)));
    expect(outcome).toMatchObject({ status: "error", error: { code: "imap.timeout" } });
    server.misbehave(null);
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: MAILS });
  });
});

/** Whatever is asked: two of three connections end after the second message. */
function breakAtTimes(): Answer {
  let asked = 0;
  const hangUp = hangUpAfter(2);
  return (...call) => (asked++ % 3 < 2 ? hangUp(...call) : call[2]());
}

/** A server process that dies of one message. */
function hangUpOn(uid: number): Answer {
  return (_command, socket, behave) => {
    const lines = behave();
    const at = lines.findIndex((line) => line.includes(`FETCH (UID ${uid} `));
    if (at < 0) return lines;
    socket.end(
      Buffer.from(
        lines
          .slice(0, at)
          .map((line) => `${line}\r\n`)
          .join(""),
        "latin1",
      ),
    );
    return [];
  };
}
