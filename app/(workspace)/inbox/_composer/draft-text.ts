import type { DraftView } from "@/server/outbox/views";

/** What a person changes of a draft in its fields; files are attached apart. */
export type DraftText = Pick<
  DraftView,
  "mailboxId" | "to" | "cc" | "bcc" | "subject" | "text" | "quote" | "quotesHtml"
>;

export function textOf({ mailboxId, to, cc, bcc, subject, text, quote, quotesHtml }: DraftText): DraftText {
  return { mailboxId, to, cc, bcc, subject, text, quote, quotesHtml };
}
