import type { Transaction } from "@/server/db/client";
import { eraseBlobs } from "./erase-blobs";

const MAILS_PER_ROUND = 200;
const RUNS_PER_ROUND = 1000;

/** Erases some of a mailbox's quarantined mail with its sources; answers whether there was any. */
export async function eraseQuarantined(tx: Transaction, mailboxId: number): Promise<boolean> {
  const doomed = await tx.quarantinedMessage.findMany({
    where: { mailboxId },
    select: { id: true },
    take: MAILS_PER_ROUND,
  });
  const ids = doomed.map(({ id }) => id);
  const unshared = await tx.$queryRaw<{ blobHash: Uint8Array }[]>`
    SELECT DISTINCT q."blobHash" FROM "quarantined_message" q
    WHERE q."id" = ANY(${ids}::int[]) AND q."blobHash" IS NOT NULL
      AND NOT EXISTS (
        SELECT 1 FROM "quarantined_message" r WHERE r."blobHash" = q."blobHash" AND r."id" <> ALL(${ids}::int[]))
      AND NOT EXISTS (SELECT 1 FROM "attachment" a WHERE a."blobHash" = q."blobHash")`;
  await eraseBlobs(unshared);
  await tx.quarantinedMessage.deleteMany({ where: { id: { in: ids } } });
  return ids.length > 0;
}

/** Erases some of a mailbox's runs with their steps; answers whether there were any. */
export async function eraseRuns(tx: Transaction, mailboxId: number): Promise<boolean> {
  const doomed = await tx.syncRun.findMany({ where: { mailboxId }, select: { id: true }, take: RUNS_PER_ROUND });
  const { count } = await tx.syncRun.deleteMany({ where: { id: { in: doomed.map(({ id }) => id) } } });
  return count > 0;
}
