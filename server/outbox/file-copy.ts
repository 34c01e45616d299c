import { buffer } from "node:stream/consumers";
import { openBlob } from "@/server/blobs/open-blob";
import { withConnection } from "@/server/connections/with-connection";
import { db } from "@/server/db/client";
import { type AppError, toAppError } from "@/server/errors";
import { addBlindCopies } from "./add-blind-copies";
import { findSentFolder } from "./find-sent-folder";
import { PARTIES } from "./parties";
import { planRetry } from "./plan-retry";

/**
 * Puts a copy of a sent mail into the server's « Envoyés », unless it is there already. Answers when to try again, as an
 * ISO date. Whatever goes wrong here, the mail was sent, and is not sent again.
 */
export async function fileCopy(draftId: string): Promise<{ nextAt: string | null }> {
  const draft = await db.draft.findFirst({ where: { id: draftId, copy: "PENDING" } });
  if (!draft?.blobHash || draft.messageId === null || draft.sentAt === null) return { nextAt: null };
  const { mailboxId, messageId, sentAt, bcc } = draft;
  const path = await findSentFolder(mailboxId);
  const content = await openBlob(draft.blobHash);
  if (path === null || content === null) return settle(draftId, { copy: "FAILED" });
  const mail = addBlindCopies(await buffer(content), PARTIES.parse(bcc));
  try {
    await withConnection(mailboxId, { purpose: "archive" }, async ({ session }) => {
      // An answer that got lost does not mean that nothing was filed.
      await session.openFolder(path);
      if (!(await session.holdsMessageId(messageId))) await session.fileMail(path, mail, sentAt);
    });
    return settle(draftId, { copy: "FILED" });
  } catch (error) {
    return postpone(draftId, draft.tries + 1, toAppError(error));
  }
}

async function postpone(draftId: string, tries: number, failure: AppError): Promise<{ nextAt: string | null }> {
  const pauseMs = planRetry(failure, tries);
  if (pauseMs === null) return settle(draftId, { copy: "FAILED" });
  await settle(draftId, { tries });
  return { nextAt: new Date(Date.now() + pauseMs).toISOString() };
}

async function settle(draftId: string, data: { copy?: "FILED" | "FAILED"; tries?: number }) {
  await db.draft.updateMany({ where: { id: draftId, copy: "PENDING" }, data });
  return { nextAt: null };
}
