import { db, type Transaction } from "@/server/db/client";
import type { Folder } from "@/server/db/generated/client";
import { isDataError } from "@/server/db/is-data-error";
import { publishChange } from "@/server/live/publish";
import { note } from "@/server/log/journal";
import type { BatchSource } from "@/server/messages/batch-source";
import { insertPlaces } from "@/server/messages/insert-places";
import { quarantineMessages } from "@/server/messages/quarantine-messages";
import type { ShapedMessage } from "@/server/messages/shape-messages";
import { type BatchOutcome, storeBatch } from "@/server/messages/store-batch";
import { announceDeliveries } from "@/server/webhooks/announce-deliveries";
import type { PreparedBatch } from "./prepare-batch";
import { inStoreTurn } from "./store-turn";
import { type LeasedRun, renewLease } from "./take-lease";
import { tellSync } from "./tell-sync";
import { toBatchSource } from "./to-batch-source";

interface StoredBatch extends BatchOutcome {
  quarantined: number;
}

type BatchCounts = Omit<StoredBatch, "webhooks">;

/** Stores a batch, an outcome for each of its UIDs, and the run's counters: all of it or nothing. */
export async function saveBatch(run: LeasedRun, folder: Folder, batch: PreparedBatch): Promise<BatchCounts> {
  try {
    return await commitBatch(run, folder, batch);
  } catch (error) {
    if (!isDataError(error)) throw error;
    return commitBatch(run, folder, await isolateCulprits(run, folder, batch));
  }
}

async function commitBatch(run: LeasedRun, folder: Folder, batch: PreparedBatch): Promise<BatchCounts> {
  const stored = await inStoreTurn(run, batch.uids.length, () => storeOutcomes(run, folder, batch));
  const { webhooks, ...counts } = stored;
  await announceDeliveries(webhooks);
  const { imported, duplicates, quarantined } = counts;
  note("batch.stored", { folder: folder.path, messages: batch.uids.length, imported, duplicates, quarantined });
  for (const { uid, errorCode: code } of batch.unreadable) {
    note("message.quarantined", { folder: folder.path, uid, code }, "WARN");
  }
  return counts;
}

function storeOutcomes(run: LeasedRun, folder: Folder, batch: PreparedBatch): Promise<StoredBatch> {
  return db.$transaction(
    async (tx) => {
      await renewLease(tx, run);
      const counts = await writeOutcomes(tx, toBatchSource(run, folder), batch);
      const { done, total } = await tx.syncRun.update({
        where: { id: run.runId },
        data: {
          done: { increment: batch.uids.length },
          imported: { increment: counts.imported },
          duplicates: { increment: counts.duplicates },
          quarantined: { increment: counts.quarantined },
          tied: { increment: counts.tied },
        },
      });
      await publishChange(tx, run.companyId, { kind: "mailbox", id: run.mailboxId });
      if (counts.imported > 0) await publishChange(tx, run.companyId, { kind: "conversations" });
      const log = { mailboxId: run.mailboxId, mailboxName: run.mailboxName, runId: run.runId };
      tellSync({ ...log, kind: "imported", counts: { ...counts, done, total } });
      for (const { errorCode } of batch.unreadable) tellSync({ ...log, kind: "quarantined", code: errorCode });
      return counts;
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}

async function writeOutcomes(
  tx: Transaction,
  source: BatchSource,
  { uids, messages, unreadable }: PreparedBatch,
): Promise<StoredBatch> {
  const stored = await storeBatch(tx, source, messages);
  await quarantineMessages(tx, source, unreadable);
  const there = new Set([...messages, ...unreadable].map((message) => message.uid));
  const expunged = uids.filter((uid) => !there.has(uid));
  await insertPlaces(
    tx,
    source,
    expunged.map((uid) => ({ uid, flags: [], outcome: "EXPUNGED", messageId: null })),
  );
  return { ...stored, quarantined: unreadable.length };
}

/**
 * PostgreSQL refused a value in spite of all cleaning. Each message is tried alone and undone, so that one of them
 * cannot stop the mailbox: those refused alone are quarantined.
 */
async function isolateCulprits(run: LeasedRun, folder: Folder, batch: PreparedBatch): Promise<PreparedBatch> {
  const isolated: PreparedBatch = { ...batch, messages: [], unreadable: [...batch.unreadable] };
  for (const shaped of batch.messages) {
    if (await canStore(run, folder, shaped)) {
      isolated.messages.push(shaped);
    } else {
      const { uid, flags, message } = shaped;
      const { receivedAt, size, subject, fromAddress: from } = message;
      const unreadable = { uid, flags, receivedAt, size, subject, from, original: null };
      isolated.unreadable.push({ ...unreadable, errorCode: "message.unreadable" });
    }
  }
  return isolated;
}

class Undo extends Error {}

async function canStore(run: LeasedRun, folder: Folder, message: ShapedMessage): Promise<boolean> {
  try {
    await db.$transaction(async (tx) => {
      await storeBatch(tx, toBatchSource(run, folder), [message]);
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Undo) return true;
    if (isDataError(error)) return false;
    throw error;
  }
  return true;
}
