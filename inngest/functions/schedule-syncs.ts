import { cron } from "inngest";
import { resumeErasures } from "@/server/mailboxes/resume-erasures";
import { scheduleDueSyncs } from "@/server/sync/schedule-due-syncs";
import { resumeWishes } from "@/server/wishes/resume-wishes";
import { inngest } from "../client";

/** Every minute: syncs that are due, and work whose event was lost. The next minute is the retry. */
export const scheduleSyncs = inngest.createFunction(
  { id: "schedule-syncs", triggers: [cron("* * * * *")], retries: 0 },
  async ({ step }) => {
    const syncs = await step.run("schedule-due-syncs", () => scheduleDueSyncs(new Date()));
    const erasures = await step.run("resume-erasures", () => resumeErasures(new Date()));
    const writing = await step.run("resume-wishes", () => resumeWishes(new Date()));
    return { syncs, erasures, writing };
  },
);
