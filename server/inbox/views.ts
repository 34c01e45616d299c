import type { Filing, MessageNature } from "@/server/db/generated/enums";
import type { FailedWishes } from "@/server/wishes/views";
import type { SearchNotice } from "./search/parsed-search";

/** What the screens of the Inbox receive: plain data, no secret, no unsanitised HTML. */

export interface Named {
  id: number;
  name: string;
}

export interface MailAddress {
  name: string;
  address: string;
}

export interface ConversationItem {
  id: string;
  subject: string;
  snippet: string;
  lastMessageAt: Date;
  messageCount: number;
  unread: boolean;
  hasAttachments: boolean;
  filing: Filing;
  /** Who it is with: the client, else the last sender, else the first recipient of what we sent. Name or address, never empty twice. */
  correspondent: MailAddress;
  /** Of the last message. */
  nature: MessageNature;
  /** The last message is ours (« Vous »). */
  lastIsSent: boolean;
  client: Named | null;
  mailboxes: Named[];
}

export interface ConversationPage {
  items: ConversationItem[];
  nextCursor: string | null;
  /** On the first page only; `atLeast` when there are more than were counted. Null when counting would be slow. */
  total: { count: number; atLeast: boolean } | null;
  /** What of the search was not understood. */
  notices: SearchNotice[];
}

export interface AttachmentView {
  id: string;
  filename: string;
  contentType: string;
  /** Bytes; an estimate until archived. */
  size: number;
  /** Shown inside the HTML, so not worth a line in « Pièces jointes ». */
  inline: boolean;
  /** Can run when opened: worth a warning. */
  dangerous: boolean;
  /** Its content is here; else it is fetched from the mail server first, which can fail. */
  archived: boolean;
}

/** An event that a mail invites to. Without `allDay` the times are moments; with it, midnight UTC of each day. */
export interface InvitationView {
  title: string;
  place: string;
  organizer: MailAddress;
  start: Date;
  end: Date | null;
  allDay: boolean;
  repeats: boolean;
  cancelled: boolean;
  /** The file to add to a calendar. */
  attachmentId: string;
}

export interface MessageView {
  id: string;
  /** Written by somebody, or an answer or a report of failure that a program sent. */
  nature: MessageNature;
  direction: "RECEIVED" | "SENT";
  subject: string;
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  /** The mail's own date, for its details. */
  sentAt: Date;
  /** When the server received it: the order of all lists, and the date that they show. */
  receivedAt: Date;
  seen: boolean;
  snippet: string;
  /** Where the mail stands on the servers. */
  places: { mailbox: Named; folder: string }[];
  /** Since when no server has it any more (« Supprimé du serveur, conservé dans Lokario »); null while one has. */
  vanishedAt: Date | null;
  client: Named | null;
  attachments: AttachmentView[];
  /** There is an HTML body: ask `inbox.frame`. */
  hasHtml: boolean;
  text: string;
  /** There is more of the text: ask `messages.text`. */
  shortened: boolean;
  /** Not all was kept: offer the original. */
  truncated: boolean;
}

export interface ConversationView {
  id: string;
  subject: string;
  unread: boolean;
  filing: Filing;
  client: Named | null;
  mailboxes: Named[];
  /** What a server did not do of what was done here. */
  failed: FailedWishes[];
  /** Oldest first. */
  messages: MessageView[];
  /** Older messages that are not in `messages`, because the conversation is very long. */
  omitted: number;
}

export interface MessageFrame {
  /** A whole document for `<iframe sandbox srcdoc>`. */
  srcdoc: string;
  /**
   * Its remote images: held back, shown for once, or always shown as the company trusts the sender. Shown ones come from
   * this server, never from where they are.
   */
  images: "none" | "blocked" | "shown" | "trusted";
  /** There is more of it than is shown. */
  cut: boolean;
}

export interface PrintedMessage extends MessageView {
  /** Sanitised; null where it has only text. */
  html: string | null;
}

export interface PrintedConversation extends Omit<ConversationView, "messages"> {
  /** Each is read when it is asked for: all of them at once may be more than there is memory for. */
  messages: AsyncIterable<PrintedMessage>;
}

/** A stretch of text, and whether it is what was searched for. */
export interface ExcerptRun {
  text: string;
  match: boolean;
}

/** Where a conversation has what was searched for. */
export interface Excerpt {
  id: string;
  subject: ExcerptRun[];
  /** Around the hit in the newest mail that has one; null when it is elsewhere, as in a name. */
  text: ExcerptRun[] | null;
}
