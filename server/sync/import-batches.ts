import { BrokenFetch } from "@/server/imap/broken-fetch";
import type { ImapSession } from "@/server/imap/session";
import { BrokenImport } from "./isolate-culprit";
import type { ImportBatch } from "./plan-batches";
import type { FolderPlan } from "./plan-folder";
import { prefetch } from "./prefetch";
import { fetchBatch, parseBatch } from "./prepare-batch";
import { reopenFolder } from "./reopen-folder";
import { saveBatch } from "./save-batch";
import type { LeasedRun } from "./take-lease";

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
  // While PostgreSQL stores one batch, the next is parsed, and the one after it fetched.
  const fetched = prefetch(
    batches,
    (batch) => fetchBatch(session, batch),
    () => Date.now() < stopAt,
  );
  let remaining = batches.length;
  try {
    for await (const batch of prefetch(fetched, (batch) => parseBatch(session, batch))) {
      await saveBatch(run, folder, batch);
      remaining -= 1;
    }
  } catch (error) {
    throw error instanceof BrokenFetch ? new BrokenImport(error, folder) : error;
  }
  return remaining === 0;
}
