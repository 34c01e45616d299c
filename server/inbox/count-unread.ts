import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";

/** How many conversations in the Inbox of the company are unread. */
export function countUnread({ companyId }: Viewer): Promise<number> {
  return db.conversation.count({ where: { companyId, filing: "INBOX", unreadCount: { gt: 0 } } });
}
