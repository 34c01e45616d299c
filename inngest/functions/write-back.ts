import { writeSlice } from "@/server/wishes/write-slice";
import { inngest } from "../client";
import { on } from "./on";
import { PER_HOST } from "./per-host";

/** What still waits after so many slices is asked for again by the schedule. */
const MAX_SLICES = 20;

/**
 * Tells a mailbox's server what people did to their mail. Not a singleton: an event that comes while the last slice ends
 * must find what it speaks of; one that comes too late finds nothing to do.
 */
export const writeBack = inngest.createFunction(
  {
    id: "write-back",
    triggers: [on("mailbox/wishes.pending")],
    concurrency: [{ key: "event.data.mailboxId", limit: 1 }, PER_HOST],
    retries: 1,
  },
  async ({ event, step }) => {
    for (let number = 1; number <= MAX_SLICES; number++) {
      const { done, busy } = await step.run(`write-${number}`, () => writeSlice(event.data.mailboxId));
      if (done) return { done };
      if (busy) await step.sleep(`wait-${number}`, "3s");
    }
    return { done: false };
  },
);
