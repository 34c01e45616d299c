import { blobStore } from "@/server/blobs/choose-store";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { releaseArchiveLease, renewArchiveLease, takeArchiveLease } from "./archive-lease";
import { archiveTurn } from "./archive-turn";
import { findPendingAttachments } from "./find-pending-attachments";
import { type ArchiveBatch, planBatches } from "./plan-batches";
import { withFolder } from "./with-folder";

/** A slice ends after this long, so that a step fits a serverless function's limit. */
const SLICE_MS = 20_000;
const PER_LOOK = 5_000;

/**
 * Copies attachments that are only on the server into the blob store for a bounded time, newest mail first; call it
 * until `done`. One that fails three times stays downloadable from the server.
 */
export async function archiveSlice(mailboxId: number): Promise<{ done: boolean; archived: number }> {
  // Where nothing lasts, attachments stay on the mail server, and are fetched when asked for.
  const holder = blobStore().lasts ? await takeArchiveLease(mailboxId) : null;
  if (!holder) return { done: true, archived: 0 };
  try {
    return await archiveFor(mailboxId, Date.now() + SLICE_MS, () => renewArchiveLease(mailboxId, holder));
  } finally {
    await releaseArchiveLease(mailboxId, holder);
  }
}

async function archiveFor(mailboxId: number, stopAt: number, renew: () => Promise<boolean>) {
  const stale = new Set<string>();
  let archived = 0;
  while (await renew()) {
    const pending = await findPendingAttachments(mailboxId, PER_LOOK);
    let batches = planBatches(pending.filter(({ path }) => !stale.has(path)));
    if (batches.length === 0) return { done: true, archived };
    while (batches.length > 0) {
      if (Date.now() > stopAt) return { done: false, archived };
      const turn = await takeTurn(mailboxId, batches, async () => Date.now() < stopAt && (await renew()));
      archived += turn.archived;
      if (turn.giveWay) return { done: true, archived };
      if (turn.stale) stale.add(turn.stale);
      batches = batches.slice(turn.batches).filter(({ path }) => path !== turn.stale);
    }
  }
  return { done: true, archived };
}

interface Turn {
  /** How many batches were done. */
  batches: number;
  /** How many attachments are archived now. */
  archived: number;
  /** The folder whose UIDs changed their meaning; the next sync will say where its mail stands. */
  stale?: string;
  /** Somebody else needs the connection for long, and asks for the archive afterwards. */
  giveWay?: boolean;
}

/** As much of the next folder as the connection is ours for. */
async function takeTurn(mailboxId: number, batches: ArchiveBatch[], goOn: () => Promise<boolean>): Promise<Turn> {
  const [{ path, uidValidity } = { path: "", uidValidity: 0n }] = batches;
  const end = batches.findIndex((batch) => batch.path !== path);
  const turn = end < 0 ? batches : batches.slice(0, end);
  try {
    return await withFolder({ mailboxId, path, uidValidity }, "archive", ({ session, wanted }) =>
      archiveTurn(session, turn, async () => !wanted.aborted && (await goOn())),
    );
  } catch (error) {
    const code = error instanceof AppError ? error.code : "internal";
    if (code === "attachment.unavailable") return { batches: 0, archived: 0, stale: path };
    // A sync has had the connection for longer than we may wait; it asks for the archive at its end.
    if (code === "imap.timeout" && (await isSyncing(mailboxId))) return { batches: 0, archived: 0, giveWay: true };
    throw error;
  }
}

async function isSyncing(mailboxId: number): Promise<boolean> {
  return (await db.mailboxLease.count({ where: { mailboxId, expiresAt: { gt: new Date() } } })) > 0;
}
