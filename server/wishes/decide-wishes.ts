import { transactWithEvents } from "@/inngest/transact-with-events";
import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import type { DecideWishes } from "./schema";

/**
 * What is to become of changes that a server did not make: tried again, or left as they are in Lokario alone. Of one
 * conversation, or of a whole mailbox. Returns how many.
 */
export async function decideWishes(viewer: Viewer, input: DecideWishes): Promise<{ changed: number }> {
  const { companyId } = viewer;
  await requireTarget(viewer, input);
  const about = { companyId, failedAt: { not: null }, ...scopeOf(input) };
  return transactWithEvents(async (tx, announce) => {
    const { count: changed, told } = await (input.decision === "retry" ? retry(tx, about) : drop(tx, about));
    for (const data of told) announce({ name: "mailbox/wishes.pending", data });
    await publishChange(tx, companyId, { kind: "conversations" });
    for (const { mailboxId } of told) await publishChange(tx, companyId, { kind: "mailbox", id: mailboxId });
    return { changed };
  });
}

type About = NonNullable<Parameters<Transaction["wish"]["findMany"]>[0]>["where"];

async function retry(tx: Transaction, about: About) {
  const wishes = await tx.wish.findMany({
    where: about,
    select: { id: true, mailboxId: true, mailbox: { select: { imapHost: true } } },
  });
  const fresh = { failedAt: null, errorCode: null, tries: 0, nextTryAt: new Date(), version: { increment: 1 } };
  await tx.wish.updateMany({ where: { id: { in: wishes.map(({ id }) => id) } }, data: fresh });
  const hosts = new Map(wishes.map(({ mailboxId, mailbox }) => [mailboxId, mailbox.imapHost]));
  return { count: wishes.length, told: [...hosts].map(([mailboxId, host]) => ({ mailboxId, host })) };
}

async function drop(tx: Transaction, about: About) {
  const { count } = await tx.wish.deleteMany({ where: about ?? {} });
  return { count, told: [] };
}

function scopeOf(input: DecideWishes) {
  return "mailboxId" in input ? { mailboxId: input.mailboxId } : { message: { conversationId: input.conversationId } };
}

async function requireTarget({ companyId }: Viewer, input: DecideWishes): Promise<void> {
  const found =
    "mailboxId" in input
      ? await db.mailbox.count({ where: { id: input.mailboxId, companyId } })
      : await db.conversation.count({ where: { id: input.conversationId, companyId } });
  if (found === 0) throw new AppError("request.not_found");
}
