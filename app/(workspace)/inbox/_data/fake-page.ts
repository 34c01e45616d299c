import type { ConversationItem, ConversationPage } from "@/server/inbox/views";

/** A list row for tests, `minute` minutes past ten. */
export function fakeItem(id: string, minute: number, more: Partial<ConversationItem> = {}): ConversationItem {
  return {
    id,
    subject: id,
    snippet: "",
    lastMessageAt: new Date(Date.UTC(2026, 10, 23, 10, minute)),
    messageCount: 1,
    unread: false,
    hasAttachments: false,
    filing: "INBOX",
    nature: "ORDINARY",
    correspondent: { name: "", address: "a@exemple.fr" },
    lastIsSent: false,
    client: null,
    mailboxes: [],
    ...more,
  };
}

export function fakePage(items: ConversationItem[]): ConversationPage {
  return { items, nextCursor: "next", total: null, notices: [] };
}
