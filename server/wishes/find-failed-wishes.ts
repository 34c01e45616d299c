import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { isErrorCode } from "@/server/errors";
import type { FailedWishes } from "./views";

/** What was given up, by mailbox and cause. */
export async function findFailedWishes(where: Prisma.WishWhereInput): Promise<FailedWishes[]> {
  const groups = await db.wish.groupBy({
    by: ["mailboxId", "errorCode"],
    where: { ...where, failedAt: { not: null } },
    _count: true,
    orderBy: [{ mailboxId: "asc" }, { errorCode: "asc" }],
  });
  if (groups.length === 0) return [];
  const mailboxes = await db.mailbox.findMany({
    where: { id: { in: groups.map(({ mailboxId }) => mailboxId) } },
    select: { id: true, name: true },
  });
  return groups.flatMap(({ mailboxId, errorCode, _count: count }) => {
    const mailbox = mailboxes.find(({ id }) => id === mailboxId);
    return mailbox && errorCode && isErrorCode(errorCode) ? { mailbox, code: errorCode, count } : [];
  });
}
