import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import type { BatchSource } from "@/server/messages/batch-source";
import type { IncomingMessage } from "@/server/messages/incoming-message";
import { shapeMessages } from "@/server/messages/shape-messages";
import { storeBatch } from "@/server/messages/store-batch";

/** A mailbox with its folders as rows, for suites that need stored mail and no IMAP server. */
export interface StoredMailbox {
  id: number;
  companyId: number;
  address: string;
  folderIds: Record<"INBOX" | "Sent", number>;
}

export async function createStoredMailbox(companyId: number, name = "Boîte principale"): Promise<StoredMailbox> {
  const address = `${randomUUID()}@atelier.test`;
  const { id } = await db.mailbox.create({
    data: {
      companyId,
      name,
      emailAddress: address,
      username: address,
      provider: "other",
      imapHost: "imap.atelier.test",
      imapPort: 993,
    },
  });
  const inbox = await db.folder.create({ data: { mailboxId: id, path: "INBOX", specialUse: "\\Inbox" } });
  const sent = await db.folder.create({ data: { mailboxId: id, path: "Sent", specialUse: "\\Sent" } });
  return { id, companyId, address, folderIds: { INBOX: inbox.id, Sent: sent.id } };
}

let nextUid = 1;

/** Stores mail the way an import does and returns the ids of its messages, in order. */
export async function storeMail(
  mailbox: StoredMailbox,
  mails: Partial<IncomingMessage>[],
  folder: "INBOX" | "Sent" = "INBOX",
): Promise<{ messageId: string; conversationId: string }[]> {
  const messages = mails.map((mail) => toIncoming(mail));
  const source: BatchSource = {
    companyId: mailbox.companyId,
    mailboxId: mailbox.id,
    folderId: mailbox.folderIds[folder],
    uidValidity: 1n,
    specialUse: folder === "Sent" ? "\\Sent" : "\\Inbox",
    ownAddress: mailbox.address,
  };
  const shaped = await shapeMessages(source, messages);
  await db.$transaction((tx) => storeBatch(tx, source, shaped));
  const places = await db.messagePlace.findMany({
    where: { folderId: source.folderId, uid: { in: messages.map(({ uid }) => BigInt(uid)) } },
    orderBy: { uid: "asc" },
    select: { message: { select: { id: true, conversationId: true } } },
  });
  return places.flatMap(({ message }) =>
    message ? [{ messageId: message.id, conversationId: message.conversationId }] : [],
  );
}

function toIncoming(mail: Partial<IncomingMessage>): IncomingMessage {
  const uid = nextUid++;
  const receivedAt = mail.receivedAt ?? new Date(Date.UTC(2026, 0, 1) + uid * 60_000);
  const text = mail.text ?? "Bonjour, merci de votre retour.";
  return {
    uid,
    nature: "ORDINARY",
    flags: [],
    receivedAt,
    size: text.length,
    messageId: `${randomUUID()}@client.test`,
    inReplyTo: null,
    references: [],
    subject: "Demande de devis",
    from: { name: "Jean Dupont", address: "jean.dupont@client.test" },
    to: [{ name: "Claire Martin", address: "contact@atelier.test" }],
    cc: [],
    replyTo: [],
    date: receivedAt,
    text,
    html: null,
    snippet: text.slice(0, 200),
    truncated: false,
    attachments: [],
    ...mail,
  };
}
