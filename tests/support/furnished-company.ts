import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import { createCompany } from "./company";
import { createDraft } from "./create-draft";
import { createSummary } from "./create-summary";
import { createStoredMailbox, storeMail } from "./store-mail";

/** A company with one of everything, each carrying a word by which a leak is found. */
export async function furnishCompany(word: string) {
  const { companyId, owner, member } = await createCompany(word);
  const mailbox = await createStoredMailbox(companyId, word);
  const file = { part: "2", encoding: "base64", filename: word, contentType: "text/csv", size: 1 };
  const [mail] = await storeMail(mailbox, [
    {
      ...{ subject: word, text: word, from: { name: word, address: "c@c.test" } },
      attachments: [{ ...file, contentId: null, inline: false }],
    },
  ]);
  if (!mail) throw new Error("The mail was not stored");
  const { id: attachmentId } = await db.attachment.findFirstOrThrow({ where: { messageId: mail.messageId } });
  const { id: clientId } = await db.client.create({ data: { companyId, name: word } });
  const runId = randomUUID();
  await db.syncRun.create({
    data: { id: runId, companyId, mailboxId: mailbox.id, trigger: "MANUAL", status: "SUCCESS" },
  });
  const { id: tokenId } = await db.apiToken.create({
    data: {
      ...{ companyId, userId: owner.userId, name: word, prefix: "lok_xxxxxx", scope: "READ" },
      ...{ hash: Buffer.from(randomUUID()), expiresAt: new Date(Date.now() + 3_600_000) },
    },
  });
  const { id: quarantinedId } = await db.quarantinedMessage.create({
    data: {
      ...{ companyId, mailboxId: mailbox.id, folderId: mailbox.folderIds.INBOX, uidValidity: 1n, uid: 99n },
      ...{ errorCode: "message.unreadable", fromText: word, subject: word, parserVersion: 1 },
    },
  });
  const { id: endpointId } = await db.webhookEndpoint.create({
    data: { companyId, url: `https://localhost:1/${encodeURIComponent(word)}`, events: ["sync.failed"] },
  });
  const delivery = { companyId, endpointId, type: "sync.failed", key: word, data: {}, status: "FAILED" } as const;
  const { id: deliveryId } = await db.webhookDelivery.create({ data: { id: randomUUID(), ...delivery } });
  const { id: draftId } = await createDraft(mailbox, { authorId: owner.userId, text: word });
  const ids = { draftId, mailboxId: mailbox.id, clientId, runId, tokenId, attachmentId, quarantinedId };
  const { id: alertMailId } = await createSummary(owner);
  const hooks = { endpointId, deliveryId, alertMailId };
  return { companyId, owner, member, ...ids, ...hooks, ...mail };
}

/** Every row that a call could touch, so that a change shows. */
export function readRows(companyId: number) {
  return Promise.all([
    db.mailbox.findMany({ where: { companyId } }),
    db.folder.findMany({ where: { mailbox: { companyId } } }),
    db.quarantinedMessage.findMany({ where: { companyId } }),
    db.client.findMany({ where: { companyId } }),
    db.message.findMany({ where: { companyId } }),
    db.conversation.findMany({ where: { companyId } }),
    db.syncRun.findMany({ where: { companyId } }),
    db.apiToken.findMany({ where: { companyId } }),
    db.draft.findMany({ where: { companyId } }),
    db.webhookEndpoint.findMany({ where: { companyId } }),
    db.webhookDelivery.findMany({ where: { companyId } }),
    db.alertMail.findMany({ where: { companyId } }),
    db.notificationChoice.findMany({ where: { companyId } }),
  ]);
}
