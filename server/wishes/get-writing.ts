import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError, isErrorCode } from "@/server/errors";
import { findFailedWishes } from "./find-failed-wishes";
import type { WritingView } from "./views";

const SHOWN = 10;

/** How writing to a mailbox's server goes: what waits, what failed. */
export async function getWriting({ companyId }: Viewer, id: number): Promise<WritingView> {
  const mailbox = await db.mailbox.findFirst({
    where: { id, companyId, deletedAt: null },
    select: { writeBack: true, marksOnly: true },
  });
  if (!mailbox) throw new AppError("request.not_found");
  const waiting = { mailboxId: id, failedAt: null };
  const [pending, trouble, failed, conversations] = await Promise.all([
    db.wish.count({ where: waiting }),
    db.wish.findFirst({ where: { ...waiting, errorCode: { not: null } }, select: { errorCode: true } }),
    findFailedWishes({ mailboxId: id }),
    db.conversation.findMany({
      where: { companyId, messages: { some: { wishes: { some: { mailboxId: id, failedAt: { not: null } } } } } },
      select: { id: true, subject: true },
      orderBy: { lastMessageAt: "desc" },
      take: SHOWN,
    }),
  ]);
  const code = trouble?.errorCode;
  return { ...mailbox, pending, trouble: code && isErrorCode(code) ? code : null, failed, conversations };
}
