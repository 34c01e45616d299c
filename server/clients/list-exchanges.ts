import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { decodeCursor, encodeCursor } from "@/server/inbox/page-cursor";
import type { ListExchanges } from "./schema";
import type { ExchangePage } from "./views";

/** A client's messages, sent and received, newest first; of one mailbox when asked. */
export async function listExchanges(viewer: Viewer, input: ListExchanges): Promise<ExchangePage> {
  const { id, mailboxId, limit = 30 } = input;
  const { companyId } = viewer;
  if ((await db.client.count({ where: { id, companyId } })) === 0) throw new AppError("request.not_found");
  const after = decodeCursor(input.cursor);
  const rows = await db.message.findMany({
    where: {
      companyId,
      clientId: id,
      ...(mailboxId === undefined ? {} : { places: { some: { folder: { mailboxId } } } }),
      ...(after && { OR: [{ receivedAt: { lt: after.at } }, { receivedAt: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: {
      id: true,
      conversationId: true,
      direction: true,
      subject: true,
      snippet: true,
      receivedAt: true,
      hasAttachments: true,
    },
  });
  const items = rows.slice(0, limit).map(({ id: messageId, ...row }) => ({ messageId, ...row }));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor({ at: last.receivedAt, id: last.messageId }) : null };
}
