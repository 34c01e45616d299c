import { fileCopy } from "@/server/outbox/file-copy";
import { inngest } from "../client";
import { on } from "./on";

const MAX_TRIES = 12;

/** Puts a sent mail into the server's « Envoyés », apart from sending it: this may fail and be tried again for a day. */
export const fileSentCopy = inngest.createFunction(
  {
    id: "file-sent-copy",
    triggers: [on("draft/copy.requested")],
    singleton: { key: "event.data.draftId", mode: "skip" },
    concurrency: { key: "event.data.mailboxId", limit: 1 },
    retries: 4,
  },
  async ({ event, step }) => {
    for (let number = 1; number <= MAX_TRIES; number++) {
      const { nextAt } = await step.run(`file-${number}`, () => fileCopy(event.data.draftId));
      if (nextAt === null) return { tries: number };
      await step.sleepUntil(`wait-${number}`, nextAt);
    }
    return { tries: MAX_TRIES };
  },
);
