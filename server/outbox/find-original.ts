import { findInlineImages, type InlineImage } from "@/server/archive/find-inline-images";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { MAX_FILES_BYTES } from "./views";

/** The mail that a draft quotes as it came: unsanitised, never to be sent or shown as it is. */
export interface Original {
  html: string;
  pictures: InlineImage[];
}

interface QuotingDraft {
  companyId: number;
  answersId: string | null;
  quote: string;
  quotesHtml: boolean;
}

/** The HTML that a draft quotes; null when it quotes text, nothing, or a mail that was erased meanwhile. */
export async function findOriginal({ companyId, answersId, ...draft }: QuotingDraft): Promise<Original | null> {
  if (!draft.quotesHtml || draft.quote === "" || answersId === null) return null;
  const body = await db.messageBody.findFirst({
    where: { messageId: answersId, message: { companyId } },
    select: { html: true },
  });
  if (!body?.html) return null;
  return { html: body.html, pictures: await findInlineImages(companyId, answersId, body.html) };
}

/** Refuses a mail that with the pictures of what it quotes is more than most servers take. */
export function refuseTooLarge(files: { size: number }[], pictures: { size: number }[]): void {
  if (pictures.length === 0) return;
  const total = [...files, ...pictures].reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_FILES_BYTES) {
    throw new AppError("draft.quote_too_large", { detail: { megabytes: MAX_FILES_BYTES / 1_000_000 } });
  }
}
