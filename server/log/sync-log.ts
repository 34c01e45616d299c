import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { env } from "@/server/env";
import { describeSyncEvent, type SyncLogEvent } from "./describe-sync-event";
import { logger } from "./logger";

const FILE = "inbox_sync";
const MAX_BYTES = 10 * 1024 * 1024;
const KEPT_FILES = 3;

/**
 * Logs what happened in a sync, and appends one French line to `<data dir>/logs/inbox_sync.log` where the disk can be
 * written. Never throws: a log must not stop a sync.
 */
export function logSync(event: SyncLogEvent): void {
  const { runId, mailboxId } = event;
  logger()[event.kind === "failed" ? "warn" : "info"]({ runId, mailboxId, sync: event }, `sync ${event.kind}`);
  try {
    // Synchronous on purpose: a handful of short lines per sync, and none is lost when the process ends next.
    const folder = path.resolve(env().LOKARIO_DATA_DIR, "logs");
    mkdirSync(folder, { recursive: true });
    rotate(folder);
    appendFileSync(path.join(folder, `${FILE}.log`), `${describeSyncEvent(event, new Date())}\n`, { mode: 0o600 });
  } catch {
    // A serverless host has no disk of its own.
  }
}

function rotate(folder: string): void {
  const current = path.join(folder, `${FILE}.log`);
  const size = statSync(current, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MAX_BYTES) return;
  // A name of its own, so that two processes that rotate at once cannot overwrite each other's file.
  renameSync(current, path.join(folder, `${FILE}-${new Date().toISOString().replaceAll(":", "-")}-${process.pid}.log`));
  const rotated = readdirSync(folder).filter((name) => name.startsWith(`${FILE}-`));
  for (const name of rotated.sort().slice(0, -KEPT_FILES)) rmSync(path.join(folder, name), { force: true });
}
