import type { Transaction } from "@/server/db/client";
import { cancelRuns } from "./cancel-runs";

/**
 * What is known of a mailbox's folders was learnt from another account, or may have been: UIDs mean nothing any more, even
 * where both servers count from the same UIDVALIDITY. The next sync finds the same mail again by its identity, as after a
 * change of UIDVALIDITY, and fetches only what is new. No server has a negative one.
 */
export async function partFromAccount(tx: Transaction, mailboxId: number): Promise<void> {
  await cancelRuns(tx, mailboxId);
  const parted = BigInt(-Date.now());
  const folders = await tx.folder.findMany({
    where: { mailboxId, uidValidity: { gt: 0 } },
    select: { id: true, uidValidity: true },
  });
  for (const { id: folderId, uidValidity } of folders) {
    if (uidValidity === null) continue;
    await tx.messagePlace.updateMany({ where: { folderId, uidValidity }, data: { uidValidity: parted } });
    await tx.quarantinedMessage.updateMany({ where: { folderId, uidValidity }, data: { uidValidity: parted } });
    const forgotten = { uidNext: null, highestModseq: null, backfilledAt: null, flagsBelowUid: null, objectId: null };
    await tx.folder.update({ where: { id: folderId }, data: { uidValidity: parted, ...forgotten } });
  }
  await tx.mailbox.update({ where: { id: mailboxId }, data: { verifyDueAt: new Date() } });
}
