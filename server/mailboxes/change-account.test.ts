import { afterEach, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail, buildMails } from "@/tests/support/mail";
import { mailboxForEachTest } from "@/tests/support/mailbox-for-each-test";
import { listMaildir } from "@/tests/support/maildir";
import { type ScriptedImap, startScriptedImap } from "@/tests/support/scripted-imap";
import { ScriptedStore } from "@/tests/support/scripted-imap-store";
import { getMailbox } from "./get-mailbox";
import { TestMailbox, UpdateMailbox } from "./schema";
import { testMailbox } from "./test-mailbox";
import { updateMailbox } from "./update-mailbox";
import type { MailboxTestEvent } from "./views";

const mailbox = mailboxForEachTest("demenage");

const accountOf = ({ host, port, useTls, username, password }: Omit<ImapUser, "home">) => ({
  ...{ imapHost: host, imapPort: port, useTls, username, emailAddress: username, password },
});

async function move(to: Omit<ImapUser, "home">, changes: object = {}) {
  const stored = await getMailbox(mailbox.owner, mailbox.id);
  const input = UpdateMailbox.parse({ ...stored, ...accountOf(to), enabled: false, ...changes });
  const view = await updateMailbox(mailbox.owner, mailbox.id, input);
  await db.mailbox.update({ where: { id: mailbox.id }, data: { enabled: true } });
  return view;
}

/** What the test says of the account: the same as the stored one, or another. */
async function likeness(to: ImapUser): Promise<unknown> {
  const events: MailboxTestEvent[] = [];
  const input = TestMailbox.parse({ ...accountOf(to), id: mailbox.id });
  for await (const event of await testMailbox(mailbox.owner, input)) events.push(event);
  const last = events.at(-1);
  return last?.kind === "result" ? last.account : last;
}

const listMessages = () =>
  db.message.findMany({
    where: { places: { some: { folder: { mailboxId: mailbox.id } } } },
    orderBy: { subject: "asc" },
    select: { id: true, subject: true },
  });
const stillThere = () =>
  db.messagePlace.count({ where: { folder: { mailboxId: mailbox.id }, vanishedAt: null, outcome: "IMPORTED" } });

const ARRIVED = new Date("2026-06-01T08:00:00Z");

/** Gives an account this mail, as a host that moves it does: with its times, and numbered anew. */
function deliverDated(user: ImapUser, mails: string[]): void {
  deliver(user, mails);
  for (const mail of listMaildir(user)) mail.receivedAt(ARRIVED);
}

describe("another account on a mailbox that has mail", () => {
  it("is asked about, and the same mail keeps its ids and is not imported again", async () => {
    const mails = buildMails(5);
    deliverDated(mailbox.user, mails);
    await mailbox.sync();
    const before = await listMessages();
    const moved = imapUser("arrive");
    deliverDated(moved, mails);
    expect(await likeness(moved)).toBe("same");
    await expect(move(moved)).rejects.toMatchObject({ code: "mailbox.account_changed" });

    await move(moved, { sameAccount: true });
    deliver(moved, buildMail({ subject: "Nouveau" }));
    expect(await mailbox.sync()).toMatchObject({ status: "success", imported: 1, duplicates: 0 });
    const after = await listMessages();
    expect(after).toHaveLength(6);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(await stillThere()).toBe(6);
  });

  it("is recognised as another one by its mail, or left to the owner where there is none", async () => {
    deliver(mailbox.user, buildMails(3));
    await mailbox.sync();
    const other = imapUser("autre");
    expect(await likeness(other)).toBe("unknown");
    deliver(other, [buildMail({ subject: "A" }), buildMail({ subject: "B" })]);
    expect(await likeness(other)).toBe("other");
    expect(await likeness(mailbox.user)).toBeNull();
  });

  it("is not asked about before the first mail, nor for a new password, name or port", async () => {
    await expect(move(imapUser("vide"))).resolves.toMatchObject({ state: "disabled" });
    const stored = await getMailbox(mailbox.owner, mailbox.id);
    const changes = { password: "secret", name: "Autre nom" };
    const input = UpdateMailbox.parse({ ...stored, ...changes });
    await expect(updateMailbox(mailbox.owner, mailbox.id, input)).resolves.toMatchObject({ name: "Autre nom" });
  });
});

describe("a server that counts from the same UIDVALIDITY", () => {
  const servers: ScriptedImap[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

  async function start(subjects: string[]): Promise<Omit<ImapUser, "home">> {
    const store = new ScriptedStore();
    for (const subject of subjects)
      store.append("INBOX", buildMail({ subject, messageId: `${subject}@scripted.test` }), {
        internalDate: new Date(Date.UTC(2026, 5, 1)),
      });
    const server = await startScriptedImap({ store });
    servers.push(server);
    return { host: "localhost", port: server.port, useTls: true, username: `a${server.port}@s.test`, password: "p" };
  }

  it("loses no mail, though the UIDs of one were those of the other", async () => {
    await move(await start(["Un", "Deux", "Trois"]));
    await mailbox.sync();
    await move(await start(["Deux", "Quatre", "Cinq"]), { sameAccount: true });
    expect(await mailbox.sync()).toMatchObject({ status: "success", imported: 2 });
    expect((await listMessages()).map(({ subject }) => subject)).toEqual(["Cinq", "Deux", "Quatre", "Trois", "Un"]);
    expect(await stillThere()).toBe(3);
  });
});
