import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { getMailbox } from "./get-mailbox";
import { requireMailbox } from "./require-mailbox";
import type { MailboxView } from "./views";

/**
 * Turns writing to the mailbox's server on or off. On: from now on, not for what was done before. Off: what waits is
 * forgotten, and stays as it is here.
 */
export async function setWriteBack(viewer: Viewer, id: number, writeBack: boolean): Promise<MailboxView> {
  await db.$transaction(async (tx) => {
    await requireMailbox(viewer, id, tx);
    await tx.mailbox.update({ where: { id }, data: { writeBack } });
    if (!writeBack) await tx.wish.deleteMany({ where: { mailboxId: id } });
    await publishChange(tx, viewer.companyId, { kind: "mailbox", id });
  });
  return getMailbox(viewer, id);
}
