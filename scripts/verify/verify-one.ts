import { AppError, type ErrorCode, type ErrorDetail, toAppError } from "@/server/errors";
import { getVerification } from "@/server/mailboxes/get-verification";
import type { TerminalMailbox } from "@/server/mailboxes/list-mailboxes-for-terminal";
import type { CheckCounts } from "@/server/mailboxes/views";
import { requestVerifyAndWait } from "@/server/sync/request-verify-and-wait";

/** What a verification found; `folders` is empty when it failed. */
export interface Findings {
  id: number;
  name: string;
  folders: ({ path: string } & CheckCounts)[];
  missing: number;
  error: { code: ErrorCode; detail: ErrorDetail } | null;
}

/** A first import may take hours. */
const WAIT_MS = 24 * 3_600_000;

/** Verifies one mailbox and waits for the outcome. Never throws. */
export async function verifyOne({ id, name, viewer }: TerminalMailbox, signal: AbortSignal): Promise<Findings> {
  try {
    const run = await requestVerifyAndWait(viewer, id, "CLI", { signal, timeoutMs: WAIT_MS });
    if (run.status !== "success" && run.status !== "partial") {
      throw new AppError(run.error?.code ?? "sync.interrupted", { detail: run.error?.detail ?? {} });
    }
    const { folders, total } = await getVerification(viewer, id);
    return {
      id,
      name,
      folders: folders.map(({ specialUse: _, ...counts }) => counts),
      missing: total.missing,
      error: null,
    };
  } catch (error) {
    const { code, detail } = toAppError(error);
    return { id, name, folders: [], missing: 0, error: { code, detail } };
  }
}
