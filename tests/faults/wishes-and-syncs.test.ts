import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { closeConnections } from "@/server/connections/lanes";
import { db } from "@/server/db/client";
import { fileConversations } from "@/server/inbox/file-conversations";
import { markSeen, markUnseen } from "@/server/inbox/mark-seen";
import { setWriteBack } from "@/server/mailboxes/set-write-back";
import { describeServer, describeStore } from "./support/describe-mailbox";
import { runSync } from "./support/run-sync";
import { type ScriptedMailbox, scriptedMailbox } from "./support/scripted-mailbox";
import { happen, type ServerEvent, serverEvent } from "./support/server-events";
import { writeAll } from "./support/write-all";

/** Another one looks elsewhere: FAULTS_SEED=7 FAULTS_RUNS=200 npm run test:faults wishes-and-syncs. */
const seed = Number(process.env.FAULTS_SEED ?? 1);
const numRuns = Number(process.env.FAULTS_RUNS ?? 6);

const LEVELS = ["IMAP4rev1", "IMAP4rev1 ENABLE CONDSTORE UIDPLUS", "IMAP4rev1 ENABLE CONDSTORE QRESYNC UIDPLUS MOVE"];

interface Wish {
  kind: "wish";
  nth: number;
  what: "seen" | "unseen" | "INBOX" | "ARCHIVED" | "TRASHED";
}

const wish = fc.record({
  kind: fc.constant("wish" as const),
  nth: fc.integer({ min: 0, max: 9 }),
  what: fc.constantFrom("seen", "unseen", "INBOX", "ARCHIVED", "TRASHED"),
}) as fc.Arbitrary<Wish>;
const step = fc.record({ kind: fc.constantFrom("sync" as const, "write" as const) });
/** What other mail programs do; folders that change their name are another property's. */
const elsewhere = serverEvent.filter(({ kind }) => !/^(rename|delete|recreate)$/.test(kind));
const events = fc.array(
  fc.oneof({ weight: 4, arbitrary: wish }, { weight: 3, arbitrary: step }, { weight: 2, arbitrary: elsewhere }),
  { minLength: 5, maxLength: 20 },
);

it(
  "any order of wishes, writes, syncs and changes elsewhere ends with both sides equal and no mail lost",
  async () => {
    const play = async (happenings: (Wish | ServerEvent | { kind: "sync" | "write" })[], capabilities: string) => {
      const scripted = await prepare(capabilities);
      const expunged = new Set<string>();
      for (const event of happenings) {
        if (event.kind === "wish") await wishFor(scripted, event);
        else if (event.kind === "sync") await sync(scripted);
        else if (event.kind === "write") await write(scripted);
        else {
          const before = listMails(scripted);
          happen(scripted.store, event as ServerEvent);
          const after = listMails(scripted);
          for (const subject of before) if (!after.has(subject)) expunged.add(subject);
          await closeConnections(scripted.mailbox.id);
        }
      }
      const everything = new Set([...listMails(scripted), ...(await listStored(scripted))]);
      for (let round = 0; round < 4; round += 1) {
        await sync(scripted);
        await write(scripted);
      }
      await sync(scripted);

      expect(await describeStore(scripted.mailbox.id)).toEqual(describeServer(scripted.store));
      const left = listMails(scripted);
      const stored = await listStored(scripted);
      expect([...everything].filter((subject) => !left.has(subject) && !expunged.has(subject))).toEqual([]);
      expect([...everything].filter((subject) => !stored.has(subject))).toEqual([]);
      await expectSettled(scripted);
      await scripted.server.stop();
    };
    await fc.assert(fc.asyncProperty(events, fc.constantFrom(...LEVELS), play), { seed, numRuns });
  },
  60_000 + numRuns * 15_000,
);

async function prepare(capabilities: string): Promise<ScriptedMailbox> {
  const scripted = await scriptedMailbox({ mails: 4, capabilities });
  scripted.store.createFolder("Archive", "\\Archive");
  scripted.store.createFolder("Trash", "\\Trash");
  await runSync(scripted.mailbox);
  await db.folder.updateMany({ where: { mailboxId: scripted.mailbox.id }, data: { synced: true } });
  await setWriteBack(scripted.mailbox.owner, scripted.mailbox.id, true);
  return scripted;
}

async function wishFor({ mailbox: { owner } }: ScriptedMailbox, { nth, what }: Wish): Promise<void> {
  const all = await db.conversation.findMany({ where: { companyId: owner.companyId }, orderBy: { id: "asc" } });
  const ids = all.slice(nth % all.length).map(({ id }) => id);
  const chosen = ids.slice(0, 1);
  if (what === "seen") await markSeen(owner, chosen);
  else if (what === "unseen") await markUnseen(owner, chosen);
  else await fileConversations(owner, { ids: chosen, filing: what, action: randomUUID() });
}

/** Time passes between one step and the next: what waits for its next try is due. */
async function write({ mailbox }: ScriptedMailbox): Promise<void> {
  await db.wish.updateMany({ where: { mailboxId: mailbox.id, failedAt: null }, data: { nextTryAt: new Date(0) } });
  await writeAll(mailbox);
}

async function sync({ mailbox }: ScriptedMailbox): Promise<void> {
  expect(await runSync(mailbox)).toMatchObject({ status: "success" });
}

function listMails({ store }: ScriptedMailbox): Set<string> {
  const mails = [...store.folders.values()].flatMap((folder) => folder.mails);
  return new Set(mails.map(({ raw }) => /^Subject: (.*)$/m.exec(raw.toString())?.[1]?.trim() ?? ""));
}

async function listStored({ mailbox: { owner } }: ScriptedMailbox): Promise<Set<string>> {
  const messages = await db.message.findMany({ where: { companyId: owner.companyId }, select: { subject: true } });
  return new Set(messages.map(({ subject }) => subject));
}

const KINDS: Record<string, string> = { "\\Inbox": "INBOX", "\\Archive": "ARCHIVED", "\\Trash": "TRASHED" };

/** Nothing waits; what stands in one folder is filed and marked here as it is there. */
async function expectSettled({ mailbox: { id } }: ScriptedMailbox): Promise<void> {
  expect(await db.wish.count({ where: { mailboxId: id, failedAt: null } })).toBe(0);
  const messages = await db.message.findMany({
    where: { places: { some: { folder: { mailboxId: id } } }, wishes: { none: {} } },
    include: { places: { where: { vanishedAt: null }, include: { folder: true } } },
  });
  for (const { subject, filing, seen, places } of messages) {
    const standing = places.filter(({ flags }) => !flags.includes("\\Deleted"));
    const [only] = standing;
    if (!only || places.length > 1) continue;
    expect({ subject, filing, seen }).toEqual({
      subject,
      filing: KINDS[only.folder.specialUse ?? ""],
      seen: only.flags.includes("\\Seen"),
    });
  }
}
