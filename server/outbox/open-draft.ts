import { randomUUID } from "node:crypto";
import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import type { DraftKind } from "@/server/db/generated/enums";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { chooseMailbox } from "./choose-mailbox";
import { copyFiles } from "./copy-files";
import { getDraft } from "./get-draft";
import { PARTIES } from "./parties";
import { type AnswerPlan, planAnswer } from "./plan-answer";
import { quoteText } from "./quote-text";
import { readQuotable } from "./read-quotable";
import type { OpenDraft } from "./schema";
import type { DraftView } from "./views";

/**
 * The viewer's draft for a new mail, or for an answer: the one that was begun in this conversation, in this window or in
 * another, else a new one.
 */
export async function openDraft(viewer: Viewer, input: OpenDraft): Promise<DraftView> {
  if (input.kind === "NEW") {
    const mailboxId = await chooseMailbox(viewer, null);
    const plan = { to: input.to, cc: [], subject: "", inReplyTo: null, references: [] };
    const draft: NewDraft = { kind: "NEW", mailboxId, answersId: null, ...NO_QUOTE, plan };
    return getDraft(viewer, await db.$transaction((tx) => insertDraft(tx, viewer, draft)));
  }
  const message = await requireMessage(viewer, input.messageId);
  const mailboxId = await chooseMailbox(viewer, message.id);
  const plan = planAnswer(input.kind, message, await listOwnAddresses(viewer));
  const { kind, heading } = input;
  const { text, hasHtml } = await readQuotable(message.id);
  const quote = { quote: quoteText(kind, heading, text), quoteHeading: heading, quotesHtml: hasHtml };
  const { id, isNew } = await db.$transaction(async (tx) => {
    // Two windows that begin the same answer write in the same draft.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(4712, ${viewer.userId}::int)`;
    const begun = await findBegun(tx, viewer, message.conversationId, kind);
    if (begun) return { id: begun, isNew: false };
    return {
      id: await insertDraft(tx, viewer, { kind, mailboxId, answersId: message.id, ...quote, plan }),
      isNew: true,
    };
  });
  if (isNew && kind === "FORWARD") await copyFiles(viewer, id, message.id);
  return getDraft(viewer, id);
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

async function findBegun(tx: Transaction, { companyId, userId }: Viewer, conversationId: string, kind: DraftKind) {
  const found = await tx.draft.findFirst({
    where: {
      companyId,
      authorId: userId,
      state: "WRITING",
      answers: { conversationId },
      kind: kind === "FORWARD" ? kind : { not: "FORWARD" },
    },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return found?.id ?? null;
}

async function listOwnAddresses({ companyId }: Viewer): Promise<Set<string>> {
  const mailboxes = await db.mailbox.findMany({ where: { companyId }, select: { emailAddress: true } });
  return new Set(mailboxes.map(({ emailAddress }) => emailAddress.toLowerCase()));
}

const NO_QUOTE = { quote: "", quoteHeading: "", quotesHtml: false };

interface NewDraft {
  kind: DraftKind;
  mailboxId: number;
  answersId: string | null;
  quote: string;
  quoteHeading: string;
  quotesHtml: boolean;
  plan: AnswerPlan;
}

async function insertDraft(tx: Transaction, { companyId, userId }: Viewer, given: NewDraft): Promise<string> {
  const { plan, ...draft } = given;
  const { to, cc, ...headers } = plan;
  const id = randomUUID();
  const recipients = { to: PARTIES.parse(to), cc: PARTIES.parse(cc), bcc: [] };
  await tx.draft.create({
    data: { ...draft, ...headers, ...recipients, id, companyId, authorId: userId, text: "" },
  });
  await publishChange(tx, companyId, { kind: "drafts" });
  return id;
}
