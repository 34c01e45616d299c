import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import type { Filing } from "@/server/db/generated/enums";
import { fileConversations } from "@/server/inbox/file-conversations";
import { setWriteBack } from "@/server/mailboxes/set-write-back";
import { runSync } from "./run-sync";
import { type ScriptedMailbox, scriptedMailbox } from "./scripted-mailbox";

/** Three mails in INBOX, an archive and a trash, all of it imported, and Lokario may write. */
export async function writable(capabilities: string): Promise<ScriptedMailbox> {
  const scripted = await scriptedMailbox({ mails: 3, capabilities });
  scripted.store.createFolder("Archive", "\\Archive");
  scripted.store.createFolder("Trash", "\\Trash");
  await runSync(scripted.mailbox);
  await setWriteBack(scripted.mailbox.owner, scripted.mailbox.id, true);
  scripted.server.received.length = 0;
  return scripted;
}

/** A stored mail by its number. */
export async function find({ mailbox }: ScriptedMailbox, number: number) {
  return db.message.findFirstOrThrow({
    where: { companyId: mailbox.owner.companyId, messageId: `mail-${number}@client.test` },
    include: { places: { where: { vanishedAt: null }, include: { folder: true } } },
  });
}

/** Files its conversation, as a person does. */
export async function file(scripted: ScriptedMailbox, number: number, filing: Filing): Promise<void> {
  const { conversationId } = await find(scripted, number);
  const { owner } = scripted.mailbox;
  await fileConversations(owner, { ids: [conversationId], filing, action: randomUUID() });
}

/** The numbers of the mails that the server has in a folder. */
export const uids = ({ store }: ScriptedMailbox, folder: string) =>
  store.folder(folder).mails.map(({ raw }) => Number(/mail-(\d+)@/.exec(raw.toString())?.[1]));
