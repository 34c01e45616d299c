import { transactWithEvents } from "@/inngest/transact-with-events";
import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { domainOf } from "@/server/providers/find-provider";
import { countSending } from "./count-sending";
import { findOriginal, refuseTooLarge } from "./find-original";
import { getDraft } from "./get-draft";
import { PARTIES } from "./parties";
import { requireWritable } from "./require-writable";
import { isSendable, type SendDraft } from "./schema";
import { sendRequest } from "./send-request";
import type { DraftView } from "./views";

/** How long « Annuler » is offered, in milliseconds. */
const SECOND_THOUGHTS_MS = 10_000;
const FARTHEST_MS = 366 * 24 * 3_600_000;

/**
 * Puts a draft on its way: in ten seconds, or at the time chosen. Of two windows that send the same version one succeeds;
 * the other is told (`draft.changed_elsewhere`, `draft.on_its_way`).
 */
export async function queueDraft(viewer: Viewer, { id, version, at, unlessAnswered }: SendDraft): Promise<DraftView> {
  const { companyId } = viewer;
  checkTime(at);
  await requireWritable(viewer, id);
  await requireSendableSize(companyId, id);
  await countSending(companyId);
  return transactWithEvents(async (tx, announce) => {
    await requireWritable(viewer, id, tx);
    const mailbox = await requireSender(tx, companyId, id);
    // Mail that is being stored is stored before this, or comes after it and takes the answer back.
    if (unlessAnswered) await lockCompanyMail(tx, companyId);
    const now = new Date();
    const sendAt = at ?? new Date(now.getTime() + SECOND_THOUGHTS_MS);
    const { count } = await tx.draft.updateMany({
      where: { id, version, state: "WRITING" },
      data: {
        state: "QUEUED",
        version: version + 1,
        queuedAt: now,
        sendAt,
        scheduled: at !== undefined,
        unlessAnswered,
        tries: 0,
        // Another text is another mail: under the id of one that may have gone it could be dropped as its copy.
        messageId: `${id}.${version}@${domainOf(mailbox.emailAddress)}`,
        errorCode: null,
        errorDetail: {},
      },
    });
    if (count === 0) throw new AppError("draft.changed_elsewhere");
    announce(sendRequest({ id, mailboxId: mailbox.id, version: version + 1, sendAt }));
    await publishChange(tx, companyId, { kind: "drafts" });
    return getDraft(viewer, id, tx);
  });
}

function checkTime(at: Date | undefined): void {
  if (at === undefined) return;
  const ahead = at.getTime() - Date.now();
  if (ahead <= 0 || ahead > FARTHEST_MS) throw new AppError("request.invalid", { detail: { field: "at" } });
}

/** The mailbox that sends it, when it can, and when the draft has somebody to go to. */
async function requireSender(tx: Transaction, companyId: number, id: string) {
  const draft = await tx.draft.findFirstOrThrow({
    where: { id, companyId },
    select: { to: true, cc: true, bcc: true, mailbox: true },
  });
  const { mailbox } = draft;
  if (mailbox.deletedAt !== null || mailbox.smtpHost === null) throw new AppError("draft.sending_not_configured");
  const recipients = { to: PARTIES.parse(draft.to), cc: PARTIES.parse(draft.cc), bcc: PARTIES.parse(draft.bcc) };
  for (const [field, parties] of Object.entries(recipients)) {
    if (!parties.every(isSendable)) throw new AppError("request.invalid", { detail: { field } });
  }
  if (Object.values(recipients).flat().length === 0) throw new AppError("request.invalid", { detail: { field: "to" } });
  return mailbox;
}

/** What the pictures of a quoted mail come to is known before it is built, to whoever can still take them out. */
async function requireSendableSize(companyId: number, id: string): Promise<void> {
  const draft = await db.draft.findFirstOrThrow({
    where: { id, companyId },
    include: { files: { where: { quoted: false }, select: { size: true } } },
  });
  const original = await findOriginal(draft);
  refuseTooLarge(draft.files, original?.pictures ?? []);
}
