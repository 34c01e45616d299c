import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";

/** The mailbox to write from: the one that received the message, else one that can send, else the first there is. */
export async function chooseMailbox({ companyId }: Viewer, messageId: string | null): Promise<number> {
  const mailboxes = await db.mailbox.findMany({
    where: { companyId, deletedAt: null },
    select: { id: true, smtpHost: true },
    orderBy: { id: "asc" },
  });
  const received = messageId === null ? new Set<number>() : await listMailboxesOf(messageId);
  const candidates = mailboxes.filter(({ id }) => received.has(id));
  const [chosen] = [...candidates.filter(canSend), ...candidates, ...mailboxes.filter(canSend), ...mailboxes];
  // Without a mailbox there is nothing to write from.
  if (!chosen) throw new AppError("draft.sending_not_configured");
  return chosen.id;
}

async function listMailboxesOf(messageId: string): Promise<Set<number>> {
  const places = await db.messagePlace.findMany({
    where: { messageId },
    select: { folder: { select: { mailboxId: true } } },
  });
  const drafts = await db.draft.findMany({ where: { sentMessageId: messageId }, select: { mailboxId: true } });
  return new Set([...places.map(({ folder }) => folder.mailboxId), ...drafts.map(({ mailboxId }) => mailboxId)]);
}

function canSend({ smtpHost }: { smtpHost: string | null }): boolean {
  return smtpHost !== null;
}
