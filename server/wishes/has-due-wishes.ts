import { db } from "@/server/db/client";

/** Whether something is to be told to the mailbox's server now. */
export async function hasDueWishes(mailboxId: number): Promise<boolean> {
  const due = { mailboxId, failedAt: null, nextTryAt: { lte: new Date() } };
  return (await db.wish.findFirst({ where: due, select: { id: true } })) !== null;
}
