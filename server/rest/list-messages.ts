import type { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { beyond, pageOf, uuidCursor } from "@/server/db/paging";
import { requireOwnMailbox } from "@/server/mailboxes/require-own-mailbox";
import { SUMMARY, toMessageSummary } from "./message-summary";
import type { listMessages as operation } from "./operations/messages";
import type { MessageSummary } from "./shapes/message";

/** A page of the company's messages, newest first. Mail of a disconnected integration is still listed under its id. */
export async function listMessages(
  viewer: Viewer,
  { integrationId, conversationId, cursor, limit }: z.output<typeof operation.query>,
): Promise<{ messages: z.input<typeof MessageSummary>[]; nextCursor: string | null }> {
  if (integrationId !== undefined) await requireOwnMailbox(viewer, integrationId);
  const after = uuidCursor.read(cursor);
  const rows = await db.message.findMany({
    where: {
      companyId: viewer.companyId,
      conversationId,
      ...(integrationId !== undefined && { places: { some: { folder: { mailboxId: integrationId } } } }),
      ...(after && beyond("receivedAt", after)),
    },
    select: SUMMARY,
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const { page, nextCursor } = pageOf(rows, limit, ({ receivedAt, id }) => uuidCursor.write([receivedAt, id]));
  return { messages: page.map(toMessageSummary), nextCursor };
}
