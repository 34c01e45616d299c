import { hasPendingAttachments } from "@/server/archive/has-pending-attachments";
import { closeRun } from "@/server/sync/close-run";
import { connectRun } from "@/server/sync/connect-run";
import { importSlice } from "@/server/sync/import-slice";
import type { LokarioEvents } from "../events";
import { inRun } from "./in-run";
import { repeatSlices, type Steps } from "./repeat-slices";

export type SyncEvent = "mailbox/sync.requested" | "mailbox/sync.continued";

interface SyncCall {
  event: { id?: string; data: LokarioEvents[SyncEvent] };
  step: Steps;
  /** Of the Inngest run. */
  runId: string;
  attempt: number;
}

/** The steps of a sync, until its mail is in or another run has to go on. */
export async function importMail({ event, step, runId, attempt }: SyncCall, next: SyncEvent) {
  const { mailboxId, host, syncRunId } = event.data;
  const job = { id: runId, eventId: event.id ?? "" };
  // People count from one.
  const tries = attempt + 1;
  const { open } = await step.run("connect", () =>
    inRun(syncRunId, job, { atStart: true, otherwise: { open: false } }, (id) => connectRun(id, tries)),
  );
  if (!open) return { open };
  const { done } = await repeatSlices(step, "import", () =>
    inRun(syncRunId, job, { otherwise: { done: true } }, (id) => importSlice(id, tries)),
  );
  if (!done) return step.sendEvent("hand-over", { name: next, data: event.data });
  const { status } = await step.run("close", () =>
    inRun(syncRunId, job, { otherwise: { status: "ended" } }, (id) => closeRun(id, tries)),
  );
  const { archive } = await step.run("look-for-attachments", async () => ({
    archive: await hasPendingAttachments(mailboxId),
  }));
  if (archive) await step.sendEvent("archive", { name: "mailbox/attachments.pending", data: { mailboxId, host } });
  return { status };
}
