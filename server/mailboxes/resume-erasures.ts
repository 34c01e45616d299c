import { sendEvents } from "@/inngest/client";
import { db } from "@/server/db/client";

const PATIENCE_MS = 10 * 60_000;

/** Asks again for erasures that did not end, such as one whose event was lost in a crash; answers how many. */
export async function resumeErasures(now: Date): Promise<number> {
  const unfinished = await db.mailbox.findMany({
    where: { eraseRequestedAt: { lt: new Date(now.getTime() - PATIENCE_MS) } },
    select: { id: true },
  });
  if (unfinished.length === 0) return 0;
  await sendEvents(unfinished.map(({ id }) => ({ name: "mailbox/erase.requested" as const, data: { mailboxId: id } })));
  return unfinished.length;
}
