import { sendEvents } from "@/inngest/client";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { SyncStatus } from "@/server/db/generated/enums";
import { AppError, type ErrorCode, type ErrorDetail } from "@/server/errors";
import { changeFeed } from "@/server/live/change-feed";

/** A run as programs see it. */
export interface RunSummary {
  runId: string;
  status: Lowercase<SyncStatus>;
  imported: number;
  duplicates: number;
  quarantined: number;
  error: { code: ErrorCode; detail: ErrorDetail } | null;
}

/** The end of a run is told; this often it is looked for all the same. */
const LOOK_MS = 1_000;

/** Waits until a run ends, or until time is up or the caller leaves, and returns where it stands then. */
export async function waitForRun(
  viewer: Viewer,
  runId: string,
  { signal, timeoutMs = 600_000 }: { signal?: AbortSignal; timeoutMs?: number } = {},
): Promise<RunSummary> {
  const until = Date.now() + timeoutMs;
  const look = () => requireRun(viewer, runId);
  let run = await look();
  if (isOver(run, until, signal)) return toSummary(run);
  const news = hearNews(viewer.companyId);
  try {
    // Once more after listening began: what was told before is not told again.
    for (run = await look(); !isOver(run, until, signal); run = await look()) {
      const told = await news.next(Math.min(LOOK_MS, until - Date.now()));
      if (!told && run.status === "QUEUED") await sendAgain(run);
    }
  } finally {
    news.stop();
  }
  return toSummary(run);
}

function isOver(run: SyncRun, until: number, signal?: AbortSignal): boolean {
  return (run.status !== "QUEUED" && run.status !== "RUNNING") || signal?.aborted === true || Date.now() >= until;
}

/** The company's changes, as a wait that each of them ends: true when one did, false when `ms` are over. */
function hearNews(companyId: number) {
  let told = false;
  let wake = () => {};
  const stop = changeFeed().listen(companyId, () => {
    told = true;
    wake();
  });
  async function next(ms: number): Promise<boolean> {
    if (!told) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const news = told;
    told = false;
    return news;
  }
  return { next, stop };
}

/** The event of a run that is still queued may have met a run that was ending, and been dropped. */
async function sendAgain({ id: syncRunId, mailboxId, trigger, mailbox }: SyncRun): Promise<void> {
  const data = { mailboxId, host: mailbox.imapHost, syncRunId, trigger };
  await sendEvents([{ name: "mailbox/sync.requested", data }]);
}

type SyncRun = Awaited<ReturnType<typeof requireRun>>;

async function requireRun(viewer: Viewer, runId: string) {
  const run = await db.syncRun.findFirst({
    where: { id: runId, companyId: viewer.companyId },
    include: { mailbox: { select: { imapHost: true } } },
  });
  if (!run) throw new AppError("request.not_found");
  return run;
}

function toSummary(run: SyncRun): RunSummary {
  const { id: runId, status, imported, duplicates, quarantined, errorCode, errorDetail } = run;
  const error = errorCode ? { code: errorCode as ErrorCode, detail: (errorDetail ?? {}) as ErrorDetail } : null;
  return { runId, status: status.toLowerCase() as Lowercase<SyncStatus>, imported, duplicates, quarantined, error };
}
