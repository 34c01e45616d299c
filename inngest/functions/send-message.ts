import { dispatchDraft } from "@/server/outbox/dispatch-draft";
import { keepSent } from "@/server/outbox/keep-sent";
import { lookForSent } from "@/server/outbox/look-for-sent";
import { takeBackAnswered } from "@/server/outbox/take-back-answered";
import { inngest } from "../client";
import { on } from "./on";

/** Tries of one run; what is left is the schedule's. */
const MAX_TRIES = 15;
/** When to look for a mail of which nobody knows whether it went: servers file what they take within minutes. */
const LOOKS = ["30s", "3m", "10m"];

/**
 * Sends one mail at its time. Two runs for one mail do no harm: the draft's row says who sends, and what was sent. So the
 * steps are few, and none of them is retried but by the row's own plan.
 */
export const sendMessage = inngest.createFunction(
  {
    id: "send-message",
    triggers: [on("draft/send.requested")],
    concurrency: { key: "event.data.mailboxId", limit: 2 },
    retries: 4,
  },
  async ({ event, step }) => {
    const { draftId } = event.data;
    let nextAt: string | null = event.data.sendAt;
    let state = "QUEUED";
    for (let number = 1; nextAt !== null && number <= MAX_TRIES; number++) {
      await step.sleepUntil(`wait-${number}`, nextAt);
      await step.run(`take-back-${number}`, () => takeBackAnswered(draftId));
      ({ state, nextAt } = await step.run(`send-${number}`, () => dispatchDraft(draftId)));
    }
    for (const [index, pause] of state === "UNCERTAIN" ? LOOKS.entries() : []) {
      await step.sleep(`pause-${index + 1}`, pause);
      const { settled } = await step.run(`look-${index + 1}`, () => lookForSent(draftId));
      if (settled) break;
    }
    await step.run("keep", () => keepSent(draftId));
    return { state };
  },
);
