import { closeRun } from "@/server/sync/close-run";
import { connectRun } from "@/server/sync/connect-run";
import { importSlice } from "@/server/sync/import-slice";
import type { LokarioEvents } from "../events";
import { repeatSlices, type Steps } from "./repeat-slices";

type NextRun = "mailbox/sync.requested" | "mailbox/sync.continued";

/** The steps of an open sync, until its mail is in or another run has to go on. */
export async function importMail(step: Steps, data: LokarioEvents[NextRun], attempt: number, next: NextRun) {
  const { mailboxId, host, syncRunId } = data;
  // People count from one.
  const tries = attempt + 1;
  await step.run("connect", () => connectRun(syncRunId, tries));
  const { done } = await repeatSlices(step, "import", () => importSlice(syncRunId, tries));
  if (!done) return step.sendEvent("hand-over", { name: next, data });
  const outcome = await step.run("close", () => closeRun(syncRunId, tries));
  await step.sendEvent("archive", { name: "mailbox/attachments.pending", data: { mailboxId, host } });
  return outcome;
}
