import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { ConversationCounts } from "./views";

/** Conversations in the Inbox of the company, how many are unread, and where. */
export async function countConversations(viewer: Viewer): Promise<ConversationCounts> {
  const { companyId } = viewer;
  const [conversations, unread, byMailbox] = await Promise.all([
    db.conversation.count({ where: { companyId, filing: "INBOX" } }),
    db.conversation.count({ where: { companyId, filing: "INBOX", unreadCount: { gt: 0 } } }),
    db.$queryRaw<{ mailboxId: number; unread: number }[]>`
      SELECT cm."mailboxId", count(*)::int AS "unread"
      FROM "conversation" c JOIN "conversation_mailbox" cm ON cm."conversationId" = c."id"
      WHERE c."companyId" = ${companyId} AND c."filing" = 'INBOX' AND c."unreadCount" > 0
      GROUP BY cm."mailboxId"`,
  ]);
  return {
    conversations,
    unread,
    unreadByMailbox: Object.fromEntries(byMailbox.map((row) => [row.mailboxId, row.unread])),
  };
}
