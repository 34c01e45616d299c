import { withConnection } from "@/server/connections/with-connection";
import { db } from "@/server/db/client";
import { toAppError } from "@/server/errors";
import { requestWatchedSync } from "@/server/sync/request-watched-sync";
import { noteTrouble } from "./end-wishes";
import { grantWishes } from "./grant-wishes";
import { hasDueWishes } from "./has-due-wishes";
import { takeWriteLease } from "./take-write-lease";

/** Short, because a sync that begins meanwhile waits for its end. */
const SLICE_MS = 5_000;

/**
 * Tells a mailbox's server for a bounded time what people want of it; call it until `done`. `busy`: a sync has the
 * mailbox, which does it between its own steps.
 */
export async function writeSlice(mailboxId: number): Promise<{ done: boolean; busy: boolean }> {
  if (!(await hasDueWishes(mailboxId))) return { done: true, busy: false };
  const lease = await takeWriteLease(mailboxId);
  if (!lease) return { done: !(await isWritable(mailboxId)), busy: true };
  try {
    await withConnection(mailboxId, { purpose: "sync" }, ({ session }) =>
      grantWishes(lease, session, Date.now() + SLICE_MS),
    );
  } catch (error) {
    await noteTrouble(lease, toAppError(error).code);
    throw error;
  } finally {
    await lease.release();
  }
  if (await waitsForSync(mailboxId)) await requestWatchedSync(mailboxId);
  return { done: !(await hasDueWishes(mailboxId)), busy: false };
}

async function isWritable(id: number): Promise<boolean> {
  return (await db.mailbox.count({ where: { id, writeBack: true, enabled: true, deletedAt: null } })) > 0;
}

/** A message is not where it was known to be: only a look at all folders tells where it is. */
async function waitsForSync(mailboxId: number): Promise<boolean> {
  const waiting = {
    mailboxId,
    failedAt: null,
    errorCode: null,
    startedAt: { not: null },
    nextTryAt: { gt: new Date() },
  };
  return (await db.wish.count({ where: waiting })) > 0;
}
