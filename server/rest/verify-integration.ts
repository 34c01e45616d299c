import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { getVerification } from "@/server/mailboxes/get-verification";
import { requestVerifyAndWait } from "@/server/sync/request-verify-and-wait";
import type { Reply } from "./operation";
import type { verifyIntegration as operation } from "./operations/syncs";
import { isFinal } from "./run-outcome";

const WAIT_MS = 10 * 60_000;

/**
 * Compares all UIDs of server and store, repairs what is missing and answers what was found (200). 202 with the run
 * when ten minutes are over or the client has left; the error of a run that failed.
 */
export async function verifyIntegration(
  viewer: Viewer,
  mailboxId: number,
  signal: AbortSignal,
): Promise<Reply<typeof operation>> {
  const run = await requestVerifyAndWait(viewer, mailboxId, "API", { signal, timeoutMs: WAIT_MS });
  if (!isFinal(run)) return { status: 202, body: run };
  if (run.error && run.status !== "partial") throw new AppError(run.error.code, { detail: run.error.detail });
  return { status: 200, body: await showVerification(viewer, mailboxId) };
}

/** What the last verification found. */
export async function showVerification(viewer: Viewer, mailboxId: number) {
  const { checkedAt, folders, total } = await getVerification(viewer, mailboxId);
  return { checkedAt, folders, missing: total.missing };
}
