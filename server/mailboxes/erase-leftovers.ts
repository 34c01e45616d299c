import type { Transaction } from "@/server/db/client";
import { eraseHomeless } from "./erase-places";

const ROWS_PER_ROUND = 1000;

/** Erases some of a mailbox's quarantined mail; answers whether there was any. */
export async function eraseQuarantined(tx: Transaction, mailboxId: number): Promise<boolean> {
  const where = { mailboxId };
  const doomed = await tx.quarantinedMessage.findMany({ where, select: { id: true }, take: ROWS_PER_ROUND });
  const { count } = await tx.quarantinedMessage.deleteMany({ where: { id: { in: doomed.map(({ id }) => id) } } });
  return count > 0;
}

/** Erases some of a mailbox's runs with their steps; answers whether there were any. */
export async function eraseRuns(tx: Transaction, mailboxId: number): Promise<boolean> {
  const doomed = await tx.syncRun.findMany({ where: { mailboxId }, select: { id: true }, take: ROWS_PER_ROUND });
  const { count } = await tx.syncRun.deleteMany({ where: { id: { in: doomed.map(({ id }) => id) } } });
  return count > 0;
}

/** Erases some of what was sent from a mailbox in Lokario, and stands nowhere else; answers whether there was any. */
export async function eraseSent(tx: Transaction, mailboxId: number): Promise<boolean> {
  const doomed = await tx.message.findMany({
    where: { sentHere: true, places: { none: {} }, drafts: { some: { mailboxId } } },
    select: { id: true },
    take: ROWS_PER_ROUND,
  });
  await eraseHomeless(
    tx,
    doomed.map(({ id }) => id),
  );
  return doomed.length > 0;
}
