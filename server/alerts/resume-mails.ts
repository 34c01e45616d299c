import { sendEvents } from "@/inngest/client";
import { db } from "@/server/db/client";
import { due } from "./queue-mails";

/** At most this many mails leave per tick; what is left is due again a minute later. */
const PER_TICK = 200;

/**
 * Sends for mails that are due: their first event was lost, or their next attempt has come. What was in a process that
 * died after it had handed the mail in stays as it is: nobody knows, and it is not sent twice.
 */
export async function resumeMails(now: Date): Promise<number> {
  await db.alertMail.updateMany({
    where: { status: "SENDING", claimedUntil: { lt: now } },
    data: { status: "UNCONFIRMED" },
  });
  const mails = await db.alertMail.findMany({
    where: {
      status: "PENDING",
      nextAttemptAt: { lte: now },
      OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }],
    },
    orderBy: { nextAttemptAt: "asc" },
    take: PER_TICK,
    select: { id: true },
  });
  await sendEvents(mails.map(({ id }) => due(id)));
  return mails.length;
}
