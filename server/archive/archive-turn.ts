import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import { type FetchedBatch, fetchBatch, storeFetched } from "./archive-batch";
import type { ArchiveBatch } from "./plan-batches";

/**
 * Archives batches of the open folder until `goOn` says no, at least one; answers how many batches were done, and how
 * many attachments are archived.
 */
export async function archiveTurn(
  session: ImapSession,
  batches: ArchiveBatch[],
  goOn: () => Promise<boolean>,
): Promise<{ batches: number; archived: number }> {
  const turn = { batches: 0, archived: 0 };
  let ahead: Promise<FetchedBatch> | null = null;
  try {
    for (const [index, batch] of batches.entries()) {
      const fetched: FetchedBatch = await (ahead ?? startFetch(session, batch));
      const next = batches[index + 1];
      const more: ArchiveBatch | undefined = next && (await goOn()) ? next : undefined;
      // While one batch is stored, the next one is on its way.
      ahead = more ? startFetch(session, more) : null;
      turn.archived += await storeOrGiveBack(session, fetched, more);
      turn.batches += 1;
      if (!more) break;
    }
    return turn;
  } finally {
    // Whoever has the connection next finds it silent.
    await ahead?.catch(() => {});
  }
}

/** Tries are counted before, so that an attachment which kills the process is not tried for ever. */
async function startFetch(session: ImapSession, batch: ArchiveBatch): Promise<FetchedBatch> {
  await countTries(batch, 1);
  return fetchBatch(session, batch);
}

async function storeOrGiveBack(
  session: ImapSession,
  fetched: FetchedBatch,
  ahead: ArchiveBatch | undefined,
): Promise<number> {
  try {
    return await storeFetched(session, fetched);
  } catch (error) {
    // That our own store is out of reach says nothing about the attachments.
    if (error instanceof AppError && error.code === "storage.unavailable") {
      for (const batch of ahead ? [fetched, ahead] : [fetched]) await countTries(batch, -1);
    }
    throw error;
  }
}

async function countTries({ attachments }: ArchiveBatch, change: 1 | -1): Promise<void> {
  const ids = attachments.map(({ id }) => id);
  await db.attachment.updateMany({ where: { id: { in: ids } }, data: { archiveTries: { increment: change } } });
}
