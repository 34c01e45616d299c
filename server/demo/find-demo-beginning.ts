import { db } from "@/server/db/client";
import { DEMO_HOST } from "@/server/network/demo-endpoint";

/**
 * The day from which the demonstration's mail is dated back: that of the first connection whose mail is still here,
 * so that mail which was kept when it was disconnected is met again, not doubled. Otherwise now.
 */
export async function findDemoBeginning(): Promise<Date> {
  const first = await db.mailbox.findFirst({
    where: { imapHost: DEMO_HOST, eraseRequestedAt: null },
    orderBy: { createdAt: "asc" },
    select: { createdAt: true },
  });
  return first?.createdAt ?? new Date();
}
