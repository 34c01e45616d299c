import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { DraftKind } from "@/server/db/generated/enums";
import { AppError } from "@/server/errors";
import type { MailAddress } from "@/server/inbox/views";
import { chooseMailbox } from "./choose-mailbox";
import type { NewDraft } from "./insert-draft";
import { PARTIES } from "./parties";
import { planAnswer } from "./plan-answer";
import { quoteText } from "./quote-text";
import { readQuotable } from "./read-quotable";

const NO_QUOTE = { quote: "", quoteHeading: "", quotesHtml: false };

/** A new mail before anything is written in it. */
export async function planNew(viewer: Viewer, to: MailAddress[]): Promise<NewDraft> {
  const mailboxId = await chooseMailbox(viewer, null);
  const headers = { to, cc: [], bcc: [], subject: "", inReplyTo: null, references: [] };
  return { kind: "NEW", answersId: null, mailboxId, ...headers, text: "", ...NO_QUOTE };
}

interface Answering {
  kind: Exclude<DraftKind, "NEW">;
  messageId: string;
  /** What stands above the quotation; null quotes nothing. */
  heading: string | null;
}

/** An answer to a message, or a forwarding of it, before anything is written in it. */
export async function planAnswering(
  viewer: Viewer,
  { kind, messageId, heading }: Answering,
): Promise<{ draft: NewDraft; conversationId: string }> {
  const { conversationId, ...message } = await requireMessage(viewer, messageId);
  const plan = planAnswer(kind, message, await listOwnAddresses(viewer));
  const mailboxId = await chooseMailbox(viewer, messageId);
  const quote = heading === null ? NO_QUOTE : await quoteMessage(kind, messageId, heading);
  return { draft: { ...plan, ...quote, kind, mailboxId, answersId: messageId, bcc: [], text: "" }, conversationId };
}

async function quoteMessage(kind: DraftKind, messageId: string, heading: string) {
  const { text, hasHtml } = await readQuotable(messageId);
  return { quote: quoteText(kind, heading, text), quoteHeading: heading, quotesHtml: hasHtml };
}

async function requireMessage({ companyId }: Viewer, id: string) {
  const message = await db.message.findFirst({ where: { id, companyId } });
  if (!message) throw new AppError("request.not_found");
  const { fromName, fromAddress, to, cc, replyTo } = message;
  return {
    ...message,
    from: { name: fromName, address: fromAddress },
    to: PARTIES.parse(to),
    cc: PARTIES.parse(cc),
    replyTo: PARTIES.parse(replyTo),
  };
}

async function listOwnAddresses({ companyId }: Viewer): Promise<Set<string>> {
  const mailboxes = await db.mailbox.findMany({ where: { companyId }, select: { emailAddress: true } });
  return new Set(mailboxes.map(({ emailAddress }) => emailAddress.toLowerCase()));
}
