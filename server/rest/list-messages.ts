import type { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { SUMMARY, toMessageSummary } from "./message-summary";
import type { listMessages as operation } from "./operations/messages";
import { uuidCursor } from "./page-cursor";
import { requireOwnMailbox } from "./require-own-mailbox";
import type { MessageSummary } from "./shapes/message";

/** A page of the company's messages, newest first. Mail of a disconnected integration is still listed under its id. */
export async function listMessages(
  viewer: Viewer,
  { integrationId, conversationId, cursor, limit }: z.output<typeof operation.query>,
): Promise<{ messages: z.input<typeof MessageSummary>[]; nextCursor: string | null }> {
  if (integrationId !== undefined) await requireOwnMailbox(viewer, integrationId);
  const rows = await db.message.findMany({
    where: {
      companyId: viewer.companyId,
      conversationId,
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
    nextCursor: rows.length > limit && last ? uuidCursor.write({ at: last.receivedAt, id: last.id }) : null,
  };
}

function after(cursor: string) {
  const { at, id } = uuidCursor.read(cursor);
  // The first condition follows from the second; PostgreSQL needs it to start in the middle of the index.
  return { receivedAt: { lte: at }, OR: [{ receivedAt: { lt: at } }, { id: { lt: id } }] };
}
