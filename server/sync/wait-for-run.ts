import { setTimeout as sleep } from "node:timers/promises";
import { sendEvents } from "@/inngest/client";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { SyncStatus } from "@/server/db/generated/enums";
import { AppError, type ErrorCode, type ErrorDetail } from "@/server/errors";

/** A run as programs see it. */
export interface RunSummary {
  runId: string;
  status: Lowercase<SyncStatus>;
  imported: number;
  duplicates: number;
  quarantined: number;
  error: { code: ErrorCode; detail: ErrorDetail } | null;
}

const POLL_MS = 100;
/** A run that is still queued after this many looks gets its event again: it may have met a run that was ending. */
const RESEND_EVERY = 10;

/** Waits until a run ends, or until time is up or the caller leaves, and returns where it stands then. */
export async function waitForRun(
  viewer: Viewer,
  runId: string,
  { signal, timeoutMs = 600_000 }: { signal?: AbortSignal; timeoutMs?: number } = {},
): Promise<RunSummary> {
  const until = Date.now() + timeoutMs;
  for (let look = 1; ; look += 1) {
    const run = await requireRun(viewer, runId);
    const ended = run.status !== "QUEUED" && run.status !== "RUNNING";
    if (ended || signal?.aborted || Date.now() >= until) return toSummary(run);
    if (run.status === "QUEUED" && look % RESEND_EVERY === 0) {
      const { mailboxId, trigger, mailbox } = run;
      const data = { mailboxId, host: mailbox.imapHost, syncRunId: runId, trigger };
      await sendEvents([{ name: "mailbox/sync.requested", data }]);
    }
    await sleep(POLL_MS);
  }
}

async function requireRun(viewer: Viewer, runId: string) {
  const run = await db.syncRun.findFirst({
    where: { id: runId, companyId: viewer.companyId },
    include: { mailbox: { select: { imapHost: true } } },
  });
  if (!run) throw new AppError("request.not_found");
  return run;
}

function toSummary(run: Awaited<ReturnType<typeof requireRun>>): RunSummary {
  const { id: runId, status, imported, duplicates, quarantined, errorCode, errorDetail } = run;
  const error = errorCode ? { code: errorCode as ErrorCode, detail: (errorDetail ?? {}) as ErrorDetail } : null;
  return { runId, status: status.toLowerCase() as Lowercase<SyncStatus>, imported, duplicates, quarantined, error };
}
