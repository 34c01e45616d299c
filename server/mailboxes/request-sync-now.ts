import type { Viewer } from "@/server/auth/viewer";
import { logError } from "@/server/log/log-error";
import { requestSync } from "@/server/sync/request-sync";

/** Asks for a sync after a change that is already stored: should that fail, the schedule does it within a minute. */
export async function requestSyncNow(
  viewer: Viewer,
  mailboxId: number,
  trigger: "MANUAL" | "API",
  request: (viewer: Viewer, mailboxId: number, trigger: "MANUAL" | "API") => Promise<unknown> = requestSync,
): Promise<void> {
  try {
    await request(viewer, mailboxId, trigger);
  } catch (error) {
    logError("mailboxes: sync not requested, left to the schedule", error, { mailboxId });
  }
}
