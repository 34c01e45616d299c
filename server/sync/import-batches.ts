import { BrokenFetch } from "@/server/imap/broken-fetch";
import type { ImapSession } from "@/server/imap/session";
import { BrokenImport } from "./isolate-culprit";
import type { ImportBatch } from "./plan-batches";
import type { FolderPlan } from "./plan-folder";
import { prefetch } from "./prefetch";
import { type FetchedBatch, fetchBatch, parseBatch } from "./prepare-batch";
import { reopenFolder } from "./reopen-folder";
import { saveAnswered } from "./save-answered";
import { saveBatch } from "./save-batch";
import type { LeasedRun } from "./take-lease";
import { toBatchSource } from "./to-batch-source";

/**
 * Imports what is planned until time is up: the newest mail of every folder, then the older of each. Answers whether
 * all of it is in.
 */
export async function importBatches(
  run: LeasedRun,
  session: ImapSession,
  plans: FolderPlan[],
  stopAt: number,
): Promise<boolean> {
  for (const part of ["recent", "older"] as const) {
    for (const plan of plans) {
      if (plan[part].length === 0) continue;
      await reopenFolder(session, plan.folder);
      if (!(await importFolder(run, session, plan, plan[part], stopAt))) return false;
    }
  }
  return true;
}

async function importFolder(
  run: LeasedRun,
  session: ImapSession,
  { folder }: FolderPlan,
  batches: ImportBatch[],
  stopAt: number,
): Promise<boolean> {
  const source = toBatchSource(run, folder);
  // While PostgreSQL stores one piece, the next is parsed, and the one after it fetched.
  const fetched = prefetch(
    fetchPieces(session, batches),
    async (piece) => piece,
    () => Date.now() < stopAt,
  );
  let remaining = batches.reduce((total, batch) => total + batch.uids.length, 0);
  try {
    for await (const piece of prefetch(fetched, (piece) => parseBatch(source, session, piece))) {
      await saveBatch(run, folder, piece);
      remaining -= piece.uids.length;
    }
  } catch (error) {
    if (!(error instanceof BrokenFetch)) throw error;
    await saveAnswered(run, session, folder, error);
    throw new BrokenImport(error, folder);
  }
  return remaining === 0;
}

async function* fetchPieces(session: ImapSession, batches: ImportBatch[]): AsyncGenerator<FetchedBatch> {
  for (const batch of batches) yield* fetchBatch(session, batch);
}
