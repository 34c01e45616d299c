import type { ConversationPage, ConversationView } from "@/server/inbox/views";

/** The loaded list with these conversations read or unread; rows that do not change keep their identity. */
export function patchPages(pages: ConversationPage[], ids: ReadonlySet<string>, seen: boolean): ConversationPage[] {
  return pages.map((page) => {
    if (!page.items.some((item) => ids.has(item.id) && item.unread === seen)) return page;
    return { ...page, items: page.items.map((item) => (ids.has(item.id) ? { ...item, unread: !seen } : item)) };
  });
}

/** An open conversation read or unread; unread means its last received message, as on the server. */
export function patchConversation(conversation: ConversationView, seen: boolean): ConversationView {
  const last = conversation.messages.findLastIndex((message) => message.direction === "RECEIVED");
  return {
    ...conversation,
    unread: !seen,
    messages: conversation.messages.map((message, index) =>
      seen ? { ...message, seen } : index === last ? { ...message, seen } : message,
    ),
  };
}

/** The unread count after `changed` conversations became read or unread. */
export function patchUnread(unread: number, changed: number, seen: boolean): number {
  return Math.max(0, unread + (seen ? -changed : changed));
}

/** Which of these conversations really change: what a rollback must turn back, and nothing else. */
export function findChanging(pages: ConversationPage[], ids: ReadonlySet<string>, seen: boolean): string[] {
  const changing = pages.flatMap(({ items }) => items).filter((item) => ids.has(item.id) && item.unread === seen);
  return [...new Set(changing.map((item) => item.id))];
}
