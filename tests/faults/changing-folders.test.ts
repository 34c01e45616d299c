import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import type { Answer } from "@/tests/support/scripted-imap";
import { once } from "@/tests/support/scripted-imap-faults";
import { setVerify } from "./support/connect-mailbox";
import { describeMailbox, describeServer, describeStore } from "./support/describe-mailbox";
import { numberedMail } from "./support/numbered-mail";
import { runSync } from "./support/run-sync";
import { appendNumbered, CAPABLE, type ScriptedMailbox, scriptedMailbox } from "./support/scripted-mailbox";

const LEVELS = ["IMAP4rev1", "IMAP4rev1 ENABLE CONDSTORE", CAPABLE];

/** Does something behind the client's back just before the n-th such command is answered. */
const meanwhile = (pattern: RegExp, act: () => void, nth = 1): Answer =>
  once(
    pattern,
    (_command, _socket, behave) => {
      act();
      return behave();
    },
    nth,
  );

/** INBOX and a second folder that is synced too, both with mail, all of it imported. */
async function twoFolders(capabilities = CAPABLE): Promise<ScriptedMailbox> {
  const scripted = await scriptedMailbox({ mails: 30, capabilities });
  const { store, mailbox } = scripted;
  store.createFolder("Devis");
  for (let number = 101; number <= 110; number += 1) store.append("Devis", numberedMail(number));
  await runSync(mailbox);
  await db.folder.updateMany({ where: { mailboxId: mailbox.id }, data: { synced: true } });
  expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 10 });
  await setVerify(mailbox, false);
  return scripted;
}

async function countMessages({ mailbox }: ScriptedMailbox): Promise<number> {
  return db.message.count({ where: { companyId: mailbox.owner.companyId } });
}

async function expectEqual({ mailbox, store }: ScriptedMailbox): Promise<void> {
  expect(await describeStore(mailbox.id)).toEqual(describeServer(store));
}

describe.each(LEVELS)("UIDVALIDITY that changes (%s)", (capabilities) => {
  it("between two runs moves the places, and reads nothing again", async () => {
    const scripted = await twoFolders(capabilities);
    scripted.store.expunge("INBOX", 3);
    scripted.store.renewValidity("INBOX");
    appendNumbered(scripted.store, 31, 31);
    scripted.server.received.length = 0;
    expect(await runSync(scripted.mailbox)).toMatchObject({ status: "success", imported: 1, duplicates: 0 });
    await expectEqual(scripted);
    expect(await countMessages(scripted)).toBe(41);
    expect(scripted.server.received.filter((line) => /BODY\.PEEK/.test(line))).toHaveLength(1);
  });

  it.each([
    ["while it is opened", /^EXAMINE INBOX/, 1],
    ["before its UIDs are listed", /^UID SEARCH/, 1],
    ["before the first mail is fetched", /^UID FETCH/, 1],
    ["between two batches", /BODY\.PEEK/, 2],
  ])("during the first import, %s, loses and doubles nothing", async (_when, pattern, nth) => {
    const scripted = await scriptedMailbox({ capabilities });
    const { store, server, mailbox } = scripted;
    appendNumbered(store, 1, 60);
    store.expunge("INBOX", 5);
    server.misbehave(meanwhile(pattern, () => store.renewValidity("INBOX"), nth));
    expect(await runSync(mailbox)).toMatchObject({ status: "success" });
    await expectEqual(scripted);
    expect(await countMessages(scripted)).toBe(59);
  });

  it("twice in one run loses and doubles nothing", async () => {
    const scripted = await twoFolders(capabilities);
    const { store, server, mailbox } = scripted;
    appendNumbered(store, 31, 60);
    store.renewValidity("INBOX");
    server.misbehave(meanwhile(/ENVELOPE|BODY\.PEEK/, () => store.renewValidity("INBOX")));
    expect(await runSync(mailbox)).toMatchObject({ status: "success" });
    await expectEqual(scripted);
    expect(await countMessages(scripted)).toBe(70);
  });
});

describe("a folder that changes its name or goes", () => {
  it("keeps its mail under its new name, and nothing is read again", async () => {
    const scripted = await twoFolders();
    scripted.store.renameFolder("Devis", "Devis 2026");
    expect(await runSync(scripted.mailbox)).toMatchObject({ status: "success", imported: 0, duplicates: 0 });
    await expectEqual(scripted);
  });

  it("is marked gone when it is deleted, its mail stays, and is matched again when it is back", async () => {
    const scripted = await twoFolders();
    const { store, mailbox } = scripted;
    store.deleteFolder("Devis");
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 0 });
    const { folders } = await describeMailbox(mailbox.id);
    expect(folders.find(({ path }) => path === "Devis")).toMatchObject({ gone: true });
    expect(await countMessages(scripted)).toBe(40);

    store.createFolder("Devis");
    for (let number = 101; number <= 111; number += 1) store.append("Devis", numberedMail(number));
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 1 });
    await expectEqual(scripted);
    expect(await countMessages(scripted)).toBe(41);
  });

  it.each([
    ["before its status is asked", /^STATUS/, 2],
    ["before it is opened", /^EXAMINE (?!INBOX)/, 1],
    ["before its mail is fetched", /BODY\.PEEK/, 2],
  ])("is no error when it is deleted in mid-run, %s", async (_when, pattern, nth) => {
    const scripted = await twoFolders();
    const { store, server, mailbox } = scripted;
    appendNumbered(store, 31, 31);
    store.append("Devis", numberedMail(111));
    server.misbehave(meanwhile(pattern, () => store.deleteFolder("Devis"), nth));
    expect(await runSync(mailbox)).toMatchObject({ status: "success" });
    server.misbehave(null);
    expect(await runSync(mailbox)).toMatchObject({ status: "success" });
    await expectEqual(scripted);
    expect(await countMessages(scripted)).toBe(41);
  });

  it("is no error when it is renamed in mid-run", async () => {
    const scripted = await twoFolders();
    const { store, server, mailbox } = scripted;
    store.append("Devis", numberedMail(111));
    server.misbehave(meanwhile(/^STATUS/, () => store.renameFolder("Devis", "Devis 2026"), 2));
    expect(await runSync(mailbox)).toMatchObject({ status: "success" });
    server.misbehave(null);
    expect(await runSync(mailbox)).toMatchObject({ status: "success" });
    await expectEqual(scripted);
  });
});

describe("a message that is expunged", () => {
  it.each([
    ["between list and fetch", /^UID FETCH .*BODYSTRUCTURE/],
    ["between its description and its text", /BODY\.PEEK/],
  ])("%s is recorded as gone, and the run succeeds", async (_when, pattern) => {
    const scripted = await scriptedMailbox({ mails: 30 });
    const { store, server, mailbox } = scripted;
    server.misbehave(meanwhile(pattern, () => store.expunge("INBOX", 20)));
    expect(await runSync(mailbox)).toMatchObject({ status: "success", imported: 29, quarantined: 0 });
    await expectEqual(scripted);
  });

  it("while flags are followed is marked as gone by the next run at the latest", async () => {
    const scripted = await twoFolders("IMAP4rev1");
    const { store, server, mailbox } = scripted;
    store.setFlags("INBOX", 7, ["\\Seen"]);
    server.misbehave(meanwhile(/^UID FETCH .*FLAGS/, () => store.expunge("INBOX", 8)));
    expect(await runSync(mailbox)).toMatchObject({ status: "success" });
    server.misbehave(null);
    await runSync(mailbox);
    await expectEqual(scripted);
  });
});
