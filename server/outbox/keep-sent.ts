import { buffer } from "node:stream/consumers";
import { transactWithEvents } from "@/inngest/transact-with-events";
import { openBlob } from "@/server/blobs/open-blob";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { storeSent } from "@/server/messages/store-sent";
import { parseMessages } from "@/server/mime/parse-messages";
import { filesSent } from "@/server/providers/files-sent";
import { describeFiles } from "./describe-files";

/**
 * Puts a mail that was sent into its conversation, read from the very bytes that were sent, and asks for its copy in
 * « Envoyés ». Doing it again changes nothing.
 */
export async function keepSent(draftId: string): Promise<void> {
  const draft = await db.draft.findFirst({
    where: { id: draftId, state: "SENT", sentMessageId: null },
    include: { mailbox: true, files: { orderBy: { ordinal: "asc" } } },
  });
  if (!draft?.sentAt || !draft.blobHash) return;
  const { companyId, mailbox, sentAt } = draft;
  const kept = await openBlob(draft.blobHash);
  if (!kept) return;
  const content = await buffer(kept);
  const [outcome] = await parseMessages([content], draft);
  if (!outcome?.ok) throw new Error("a mail that Lokario wrote cannot be read");
  const { attachments, blobHashes } = describeFiles(draft.files, draft.text);
  const message = {
    ...outcome.message,
    receivedAt: sentAt,
    size: content.length,
    truncated: false,
    attachments,
  };
  const ownAddress = mailbox.emailAddress.toLowerCase();
  await transactWithEvents(async (tx, announce) => {
    // Whoever comes second waits here, and finds it done.
    const { count } = await tx.draft.updateMany({
      where: { id: draftId, state: "SENT", sentMessageId: null },
      data: { tries: 0 },
    });
    if (count === 0) return;
    const sentMessageId = await storeSent(tx, { companyId, mailboxId: mailbox.id, ownAddress, message, blobHashes });
    const isFiled = filesSent(mailbox.smtpHost ?? "");
    await tx.draft.update({ where: { id: draftId }, data: { sentMessageId, copy: isFiled ? "NONE" : "PENDING" } });
    if (!isFiled) announce({ name: "draft/copy.requested", data: { draftId, mailboxId: mailbox.id } });
    await publishChange(tx, companyId, { kind: "conversations" });
    await publishChange(tx, companyId, { kind: "drafts" });
  });
}
