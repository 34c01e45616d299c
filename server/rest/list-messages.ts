import { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { readMessageCursor, writeMessageCursor } from "./message-cursor";
import { type MessageSummary, SUMMARY, toMessageSummary } from "./message-summary";

/** The query of `GET /api/inbox/messages`. */
export const ListMessages = z.object({
  integrationId: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of the company's messages, newest first. Mail of a disconnected integration is still listed under its id. */
export async function listMessages(
  viewer: Viewer,
  { integrationId, cursor, limit }: z.output<typeof ListMessages>,
): Promise<{ messages: MessageSummary[]; nextCursor: string | null }> {
  if (integrationId !== undefined) await requireIntegration(viewer, integrationId);
  const rows = await db.message.findMany({
    where: {
      companyId: viewer.companyId,
      ...(integrationId !== undefined && { places: { some: { folder: { mailboxId: integrationId } } } }),
      ...(cursor && after(cursor)),
    },
    select: SUMMARY,
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    messages: page.map(toMessageSummary),
    nextCursor: rows.length > limit && last ? writeMessageCursor(last) : null,
  };
}

async function requireIntegration({ companyId }: Viewer, id: number): Promise<void> {
  if (!(await db.mailbox.findFirst({ where: { id, companyId }, select: { id: true } }))) {
    throw new AppError("request.not_found");
  }
}

function after(cursor: string) {
  const { receivedAt, id } = readMessageCursor(cursor);
  // The first condition follows from the second; PostgreSQL needs it to start in the middle of the index.
  return { receivedAt: { lte: receivedAt }, OR: [{ receivedAt: { lt: receivedAt } }, { id: { lt: id } }] };
}
