import { z } from "zod";
import { ADDRESS } from "@/server/clients/schema";
import { cleanText } from "@/server/db/clean-text";

/** A line break in a header would forge others. */
const ONE_LINE = /^\P{Cc}*$/u;
const MAX_RECIPIENTS = 100;
/** Characters of what is quoted, as text. */
export const MAX_QUOTE = 500_000;

/** Who a draft goes to, as far as it is typed: whether it can be sent is asked when it is. */
const Party = z.object({
  name: text(200).pipe(z.string().trim().regex(ONE_LINE)),
  address: z.string().trim().min(1).max(320).regex(ONE_LINE),
});
export const Parties = z.array(Party).max(MAX_RECIPIENTS);

function text(max: number) {
  return z
    .string()
    .max(max)
    .transform((value) => cleanText(value, max));
}

export const Subject = z.string().max(500).regex(ONE_LINE);
export const MailText = text(500_000);

const DraftContent = z.object({
  mailboxId: z.int32().positive(),
  to: Parties,
  cc: Parties,
  bcc: Parties,
  subject: Subject,
  text: MailText,
  quote: text(MAX_QUOTE),
  /** The quotation was not changed: it keeps its look. */
  quotesHtml: z.boolean().default(false),
});

export const OpenDraft = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("NEW"), to: Parties.default([]) }),
  z.object({
    kind: z.enum(["REPLY", "REPLY_ALL", "FORWARD"]),
    messageId: z.uuid(),
    /** What stands above the quotation, in the words of the reader's language. */
    heading: text(5_000).default(""),
  }),
]);
export type OpenDraft = z.infer<typeof OpenDraft>;

export const DraftRef = z.object({ id: z.uuid() });

export const DiscardDraft = DraftRef.extend({ onlyUntouched: z.boolean().default(false) });
export type DiscardDraft = z.output<typeof DiscardDraft>;

/** `version`: the one that the writer has seen. */
const DraftVersion = DraftRef.extend({ version: z.int32().positive() });

export const SaveDraft = DraftVersion.extend({ content: DraftContent });
export type SaveDraft = z.infer<typeof SaveDraft>;

export const SendDraft = DraftVersion.extend({
  /** Absent: in ten seconds. */
  at: z.date().optional(),
  /** Take it back when the other side writes first. */
  unlessAnswered: z.boolean().default(false),
});
export type SendDraft = z.infer<typeof SendDraft>;

export const SettleDraft = DraftRef.extend({ wasSent: z.boolean() });

export const DraftsOfConversation = z.object({ conversationId: z.uuid() });

export const DraftFileRef = DraftRef.extend({ fileId: z.uuid() });

export const SuggestAddresses = z.object({ q: z.string().trim().min(1).max(100) });

/** Whether a mail can be sent to this address. */
export function isSendable({ address }: { address: string }): boolean {
  return address.length <= 254 && ADDRESS.test(address);
}
