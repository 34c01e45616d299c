import { archiveSlice } from "@/server/archive/archive-slice";
import { inngest } from "../client";
import type { LokarioEvents } from "../events";
import { on } from "./on";
import { PER_HOST } from "./per-host";
import { repeatSlices, type Steps } from "./repeat-slices";

type FunctionOptions = Omit<Parameters<typeof inngest.createFunction>[0], "id" | "triggers">;

type NextRun = "mailbox/attachments.pending" | "mailbox/attachments.continued";

const OPTIONS = {
  singleton: { key: "event.data.mailboxId", mode: "skip" },
  // How many mailboxes are archived at once: behind the mail itself, which must never wait for a place.
  concurrency: [{ limit: 2 }, PER_HOST],
  retries: 2,
} satisfies FunctionOptions;

/** Copies a mailbox's attachments into the blob store. A dropped event is made up for by the next sync's. */
export const archiveAttachments = inngest.createFunction(
  { ...OPTIONS, id: "archive-attachments", triggers: [on("mailbox/attachments.pending")] },
  ({ event, step }) => archive(step, event.data, "mailbox/attachments.continued"),
);

/** The other half of a long archiving: see sync-mailbox. */
export const continueArchive = inngest.createFunction(
  { ...OPTIONS, id: "continue-archive", triggers: [on("mailbox/attachments.continued")] },
  ({ event, step }) => archive(step, event.data, "mailbox/attachments.pending"),
);

async function archive(step: Steps, data: LokarioEvents[NextRun], next: NextRun) {
  const { done } = await repeatSlices(step, "archive", () => archiveSlice(data.mailboxId));
  if (!done) await step.sendEvent("hand-over", { name: next, data });
  return { done };
}
