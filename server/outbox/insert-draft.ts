import { randomUUID } from "node:crypto";
import type { Viewer } from "@/server/auth/viewer";
import type { Transaction } from "@/server/db/client";
import type { DraftKind } from "@/server/db/generated/enums";
import type { MailAddress } from "@/server/inbox/views";
import { publishChange } from "@/server/live/publish";
import { PARTIES } from "./parties";

/** A draft as it begins. */
export interface NewDraft {
  kind: DraftKind;
  mailboxId: number;
  answersId: string | null;
  inReplyTo: string | null;
  references: string[];
  to: MailAddress[];
  cc: MailAddress[];
  bcc: MailAddress[];
  subject: string;
  text: string;
  quote: string;
  quoteHeading: string;
  quotesHtml: boolean;
}

/** Inserts a draft of the viewer's, and answers its id. */
export async function insertDraft(
  tx: Transaction,
  { companyId, userId }: Viewer,
  { to, cc, bcc, ...draft }: NewDraft,
  id: string = randomUUID(),
): Promise<string> {
  const recipients = { to: PARTIES.parse(to), cc: PARTIES.parse(cc), bcc: PARTIES.parse(bcc) };
  await tx.draft.create({ data: { ...draft, ...recipients, id, companyId, authorId: userId } });
  await publishChange(tx, companyId, { kind: "drafts" });
  return id;
}
