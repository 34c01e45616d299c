import type { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { SUMMARY, toMessageSummary } from "./message-summary";
import type { Conversation } from "./shapes/conversation";

/** Longer conversations are almost always an automaton writing under one subject: the newest are given. */
const SHOWN = 200;

/** One conversation of the company with its messages, oldest first. */
export async function requireConversation(viewer: Viewer, id: string): Promise<z.input<typeof Conversation>> {
  const found = await db.conversation.findFirst({
    where: { id, companyId: viewer.companyId },
    select: {
      subject: true,
      messageCount: true,
      unreadCount: true,
      mailboxes: { select: { mailbox: { select: { id: true, name: true } } }, orderBy: { mailboxId: "asc" } },
      messages: { select: SUMMARY, orderBy: [{ receivedAt: "desc" }, { id: "desc" }], take: SHOWN },
    },
  });
  if (!found) throw new AppError("request.not_found");
  const { subject, messageCount, unreadCount, mailboxes, messages } = found;
  return {
    id,
    subject,
    unread: unreadCount > 0,
    messageCount,
    integrations: mailboxes.map(({ mailbox }) => mailbox),
    messages: messages.map(toMessageSummary).reverse(),
    omitted: Math.max(0, messageCount - messages.length),
  };
}
