import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { bye, dribble, hangUpAfter, once, whenever } from "@/tests/support/scripted-imap-faults";
import { inSet } from "@/tests/support/scripted-imap-fetch";
import { describeServer, describeStore } from "./support/describe-mailbox";
import { runSync } from "./support/run-sync";
import { scriptedMailbox } from "./support/scripted-mailbox";

const FETCH = /^UID FETCH/;
const BODIES = /BODY\.PEEK/;

describe("a connection that breaks", () => {
  it.each([
    ["inside a literal", once(BODIES, hangUpAfter(0.5))],
    ["inside the line that announces one", once(BODIES, hangUpAfter(0.01))],
    ["after the last byte but before the answer's end", once(BODIES, hangUpAfter(0.995))],
    ["in the list of folders", once(/^LIST/, hangUpAfter(0.5))],
    ["while a folder is opened", once(/^EXAMINE/, hangUpAfter(0.5))],
    ["in the middle of a search", once(/^UID SEARCH/, hangUpAfter(0.5))],
    ["by BYE, in mid-run", once(FETCH, bye("[UNAVAILABLE] Server shutting down"))],
  ])("is tried again, and nothing is lost or doubled: %s", async (_where, answer) => {
    const { mailbox, store } = await scriptedMailbox({ mails: 30, answer });
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 30, duplicates: 0, quarantined: 0 });
    expect(await describeStore(mailbox.id)).toEqual(describeServer(store));
  });

  it.each([
    ["every literal is cut", whenever(BODIES, hangUpAfter(0.5)), "imap.connection_lost", true],
    ["a BYE gives no reason to be counted", whenever(FETCH, bye("see you")), "imap.connection_lost", false],
    ["a BYE says why", whenever(FETCH, bye("Too many simultaneous connections")), "imap.too_many_connections", false],
  ])("ends the run with its name when %s, and the next run imports the rest", async (_what, answer, code, keeps) => {
    const { mailbox, server, store } = await scriptedMailbox({ mails: 30, answer });
    const { imported, ...outcome } = await runSync(mailbox);
    expect(outcome).toMatchObject({ status: "error", error: { code } });
    // What stands whole before the cut is kept.
    expect(imported > 0).toBe(keeps);
    const { nextSyncAt, status, lastErrorCode } = await db.mailbox.findUniqueOrThrow({ where: { id: mailbox.id } });
    expect([status, lastErrorCode, nextSyncAt !== null]).toEqual(["ERROR", code, true]);
    server.misbehave(null);
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 30 - imported, duplicates: 0 });
    expect(await describeStore(mailbox.id)).toEqual(describeServer(store));
  });

  it("keeps the batches that came before the break", async () => {
    // 25, 100, 250: the third batch's bodies are the third such command.
    const answer = once(BODIES, hangUpAfter(0.5), 3);
    const { mailbox, server } = await scriptedMailbox({ mails: 200, answer });
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 200, duplicates: 0 });
    const asked = server.received.filter((line) => BODIES.test(line)).map((line) => line.split(" ")[3] ?? "");
    const timesAsked = (uid: number) => asked.filter((set) => inSet(set, uid, 200)).length;
    const again = Array.from({ length: 200 }, (_, index) => index + 1).filter((uid) => timesAsked(uid) > 1);
    expect(again.filter((uid) => !inSet(asked[2] ?? "", uid, 200))).toEqual([]);
    expect(again).not.toEqual([]);
  });
});

describe("a server that dribbles", () => {
  it("is waited for as long as it answers in time", async () => {
    const { mailbox } = await scriptedMailbox({ mails: 1, answer: once(/^EXAMINE/, dribble(2)) });
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 1 });
  });
});
