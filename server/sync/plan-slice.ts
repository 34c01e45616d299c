import { db } from "@/server/db/client";
import type { Folder } from "@/server/db/generated/client";
import { AppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import { inLease } from "./in-lease";
import type { ImportBatch } from "./plan-batches";
import { type FolderPlan, planFolder } from "./plan-folder";
import { findFoldersWithRetries } from "./read-recorded";
import type { LeasedRun } from "./take-lease";

/** INBOX first, then what we sent, then the rest. */
const ORDER = ["\\Inbox", "\\Sent"];

/** Plans every synced folder that has something to do, and tells the screens how many messages there are. */
export async function planSlice(run: LeasedRun, session: ImapSession): Promise<{ plans: FolderPlan[]; found: number }> {
  const folders = await db.folder.findMany({
    where: { mailboxId: run.mailboxId, synced: true, goneAt: null },
    orderBy: { path: "asc" },
  });
  const retries = await findFoldersWithRetries(run);
  const plans: FolderPlan[] = [];
  for (const folder of folders.sort((a, b) => rank(a) - rank(b))) {
    const plan = await planFolder(run, session, folder, retries.has(folder.id)).catch((error) =>
      setAside(run, folder, error),
    );
    if (plan) plans.push(plan);
  }
  const found = plans.reduce((sum, { recent, older }) => sum + countUids(recent) + countUids(older), 0);
  if (found > 0) {
    await inLease(run, async (tx) => {
      await tx.$executeRaw`UPDATE "sync_run" SET "total" = "done" + ${found} WHERE "id" = ${run.runId}::uuid`;
    });
  }
  return { plans, found };
}

/** A folder that is listed and cannot be opened does not stop the others; the next list brings it back. */
async function setAside(run: LeasedRun, folder: Folder, error: unknown): Promise<null> {
  const refused = error instanceof AppError && error.code === "imap.folder_refused";
  if (!refused || folder.specialUse === "\\Inbox") throw error;
  await inLease(run, (tx) => tx.folder.update({ where: { id: folder.id }, data: { goneAt: new Date() } }));
  return null;
}

function rank({ specialUse }: Folder): number {
  const place = ORDER.indexOf(specialUse ?? "");
  return place < 0 ? ORDER.length : place;
}

function countUids(batches: ImportBatch[]): number {
  return batches.reduce((sum, batch) => sum + batch.uids.length, 0);
}
