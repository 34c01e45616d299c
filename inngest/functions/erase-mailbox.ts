import { eraseSlice } from "@/server/mailboxes/erase-slice";
import { inngest } from "../client";
import { on } from "./on";
import { repeatSlices } from "./repeat-slices";

/** Erases a disconnected mailbox behind the owner's answer; what fails for good is asked for again by the schedule. */
export const eraseMailbox = inngest.createFunction(
  {
    id: "erase-mailbox",
    triggers: [on("mailbox/erase.requested")],
    concurrency: { key: "event.data.mailboxId", limit: 1 },
    retries: 4,
  },
  async ({ event, step }) => {
    const { mailboxId } = event.data;
    const { done } = await repeatSlices(step, "erase", () => eraseSlice(mailboxId));
    if (!done) await step.sendEvent("hand-over", { name: "mailbox/erase.requested", data: { mailboxId } });
    return { done };
  },
);
