import { archiveSlice } from "@/server/archive/archive-slice";
import { inngest } from "../client";
import { on } from "./on";
import { repeatSlices } from "./repeat-slices";

/** How many mailboxes are archived at once: behind the mail itself, which must never wait for a place. */
const AT_ONCE = 2;

/** Copies a mailbox's attachments into the blob store. A dropped event is made up for by the next sync's. */
export const archiveAttachments = inngest.createFunction(
  {
    id: "archive-attachments",
    triggers: [on("mailbox/attachments.pending")],
    singleton: { key: "event.data.mailboxId", mode: "skip" },
    concurrency: { limit: AT_ONCE },
    retries: 2,
  },
  async ({ event, step }) => {
    const { mailboxId } = event.data;
    const { done } = await repeatSlices(step, "archive", () => archiveSlice(mailboxId));
    if (!done) await step.sendEvent("hand-over", { name: "mailbox/attachments.continued", data: { mailboxId } });
    return { done };
  },
);

/** The other half of a long archiving: see continue-sync. */
export const continueArchive = inngest.createFunction(
  {
    id: "continue-archive",
    triggers: [on("mailbox/attachments.continued")],
    singleton: { key: "event.data.mailboxId", mode: "skip" },
    concurrency: { limit: AT_ONCE },
    retries: 2,
  },
  async ({ event, step }) => {
    const { mailboxId } = event.data;
    const { done } = await repeatSlices(step, "archive", () => archiveSlice(mailboxId));
    if (!done) await step.sendEvent("hand-over", { name: "mailbox/attachments.pending", data: { mailboxId } });
    return { done };
  },
);
