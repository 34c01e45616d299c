import { hasPendingAttachments } from "@/server/archive/has-pending-attachments";
import { closeRun } from "@/server/sync/close-run";
import { connectRun } from "@/server/sync/connect-run";
import { importSlice } from "@/server/sync/import-slice";
import type { LokarioEvents } from "../events";
import { repeatSlices, type Steps } from "./repeat-slices";

type NextRun = "mailbox/sync.requested" | "mailbox/sync.continued";

/** The steps of a sync, until its mail is in or another run has to go on. */
export async function importMail(step: Steps, data: LokarioEvents[NextRun], attempt: number, next: NextRun) {
  const { mailboxId, host, syncRunId } = data;
  // People count from one.
  const tries = attempt + 1;
  const { open } = await step.run("connect", () => connectRun(syncRunId, tries));
  if (!open) return { open };
  const { done } = await repeatSlices(step, "import", () => importSlice(syncRunId, tries));
  if (!done) return step.sendEvent("hand-over", { name: next, data });
  const { status, archive } = await step.run("close", async () => ({
    ...(await closeRun(syncRunId, tries)),
    archive: await hasPendingAttachments(mailboxId),
  }));
  if (archive) await step.sendEvent("archive", { name: "mailbox/attachments.pending", data: { mailboxId, host } });
  return { status };
}
