import type { ConversationItem } from "@/server/inbox/views";
import { senderName } from "./sender-name";

/** The words of a row's name, already in the reader's language. */
export interface RowWords {
  unread: string;
  /** Empty for ordinary mail. */
  nature: string;
  noSubject: string;
  attachment: string;
  date: string;
  mailboxes: string;
}

/** How a screen reader announces a row: « Non lu, Marie Durand, Devis cuisine, 14:02, boîte contact ». */
export function rowLabel(item: ConversationItem, words: RowWords): string {
  return [
    item.unread && words.unread,
    words.nature,
    rowTitle(item),
    item.subject.trim() || words.noSubject,
    words.date,
    item.mailboxes.length > 0 && words.mailboxes,
    item.hasAttachments && words.attachment,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Who a row is with: the client, else how the correspondent signs. */
export function rowTitle(item: ConversationItem): string {
  return item.client?.name ?? senderName(item.correspondent);
}
