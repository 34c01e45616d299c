import { sendEvents } from "@/inngest/client";
import { db } from "@/server/db/client";

/** Asks again for what waits: after a failure, or because its event was lost. Answers for how many mailboxes. */
export async function resumeWishes(now: Date): Promise<number> {
  const mailboxes = await db.mailbox.findMany({
    where: {
      ...{ writeBack: true, enabled: true, deletedAt: null, pausedAt: null },
      wishes: { some: { failedAt: null, nextTryAt: { lte: now } } },
    },
    select: { id: true, imapHost: true },
  });
  await sendEvents(
    mailboxes.map(({ id: mailboxId, imapHost: host }) => ({
      name: "mailbox/wishes.pending" as const,
      data: { mailboxId, host },
    })),
  );
  return mailboxes.length;
}
