import { sweepBlobs } from "@/server/blobs/sweep-blobs";
import { db, type Transaction } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { eraseQuarantined, eraseRuns, eraseSent } from "./erase-leftovers";
import { erasePlaces } from "./erase-places";

/** A step of a durable function must end within a serverless limit. */
const SLICE_MS = 20_000;

/**
 * Erases up to about 20 s worth of a disconnected mailbox: its mail as far as it stands in no other mailbox, what else
 * hangs on it, its row, at last the files that only they referred to. Each round is a transaction of its own; call
 * again until `done`.
 */
export async function eraseSlice(mailboxId: number): Promise<{ done: boolean }> {
  const end = Date.now() + SLICE_MS;
  while (Date.now() < end) {
    if (await eraseRound(mailboxId)) return { done: (await sweepBlobs(end)).done };
  }
  return { done: false };
}

/** Answers whether nothing is left. Also refuses mailboxes whose erasure nobody asked for. */
async function eraseRound(mailboxId: number): Promise<boolean> {
  const mailbox = await db.mailbox.findFirst({
    where: { id: mailboxId, deletedAt: { not: null }, eraseRequestedAt: { not: null } },
    select: { companyId: true },
  });
  if (!mailbox) return true;
  return db.$transaction(
    async (tx) => {
      // Imports hold the same lock: no message gains a place between our look and its end.
      await lockCompanyMail(tx, mailbox.companyId);
      const found = await eraseSome(tx, mailboxId);
      if (!found) await tx.mailbox.deleteMany({ where: { id: mailboxId } });
      await publishChange(tx, mailbox.companyId, { kind: "conversations" });
      return !found;
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

async function eraseSome(tx: Transaction, mailboxId: number): Promise<boolean> {
  return (
    (await erasePlaces(tx, mailboxId)) ||
    (await eraseSent(tx, mailboxId)) ||
    (await eraseQuarantined(tx, mailboxId)) ||
    eraseRuns(tx, mailboxId)
  );
}
