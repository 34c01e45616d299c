import { cron } from "inngest";
import { pruneDrafts } from "@/server/outbox/prune-drafts";
import { resumeSendings } from "@/server/outbox/resume-sendings";
import { takeBackAnswered } from "@/server/outbox/take-back-answered";
import { inngest } from "../client";

/** Every minute: mail whose time has come, or whose event was lost. The next minute is the retry. */
export const scheduleSendings = inngest.createFunction(
  { id: "schedule-sendings", triggers: [cron("* * * * *")], retries: 0 },
  async ({ step }) => {
    const answered = await step.run("take-back-answered", () => takeBackAnswered());
    const sendings = await step.run("resume-sendings", () => resumeSendings());
    const pruned = await step.run("prune-drafts", () => pruneDrafts());
    return { answered, sendings, pruned };
  },
);
