import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { beyond, pageOf, uuidCursor } from "@/server/db/paging";
import { AppError } from "@/server/errors";
import type { ListExchanges } from "./schema";
import type { ExchangePage } from "./views";

/** A client's messages, sent and received, newest first; of one mailbox when asked. */
export async function listExchanges(viewer: Viewer, input: ListExchanges): Promise<ExchangePage> {
  const { id, mailboxId, limit = 30 } = input;
  const { companyId } = viewer;
  if ((await db.client.count({ where: { id, companyId } })) === 0) throw new AppError("request.not_found");
  const after = uuidCursor.read(input.cursor);
  const rows = await db.message.findMany({
    where: {
      companyId,
      clientId: id,
      ...(mailboxId === undefined ? {} : { places: { some: { folder: { mailboxId } } } }),
      ...(after && beyond("receivedAt", after)),
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
  const { page, nextCursor } = pageOf(rows, limit, (last) => uuidCursor.write([last.receivedAt, last.id]));
  return { items: page.map(({ id: messageId, ...row }) => ({ messageId, ...row })), nextCursor };
}
