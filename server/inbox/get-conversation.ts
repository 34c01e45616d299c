import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { findFailedWishes } from "@/server/wishes/find-failed-wishes";
import { readTexts } from "./read-texts";
import { MESSAGE_FIELDS, toMessageView } from "./to-message-view";
import type { ConversationView } from "./views";

/** Longer conversations are almost always an automaton writing under one subject: the newest are shown. */
const SHOWN = 200;

/** One conversation with its messages, oldest first, without HTML: `getMessageFrame` has that. */
export async function getConversation(viewer: Viewer, id: string): Promise<ConversationView> {
  const { companyId } = viewer;
  const conversation = await db.conversation.findFirst({
    where: { id, companyId },
    select: {
      subject: true,
      messageCount: true,
      unreadCount: true,
      filing: true,
      mailboxes: { select: { mailbox: { select: { id: true, name: true } } }, orderBy: { mailboxId: "asc" } },
      messages: { select: MESSAGE_FIELDS, orderBy: [{ receivedAt: "desc" }, { id: "desc" }], take: SHOWN },
    },
  });
  if (!conversation) throw new AppError("request.not_found");
  const [texts, failed] = await Promise.all([
    readTexts(conversation.messages.map((message) => message.id)),
    findFailedWishes({ companyId, message: { conversationId: id } }),
  ]);
  const messages = conversation.messages.map((message) => toMessageView(message, texts.get(message.id)));
  return {
    id,
    subject: conversation.subject,
    unread: conversation.unreadCount > 0,
    filing: conversation.filing,
    failed,
    client: messages.find((message) => message.client)?.client ?? null,
    mailboxes: conversation.mailboxes.map(({ mailbox }) => mailbox),
    messages: messages.reverse(),
    omitted: Math.max(0, conversation.messageCount - messages.length),
  };
}
