import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { frameDocument } from "@/server/mime/frame-document";
import { sanitizeMail } from "@/server/mime/sanitize-mail";
import { loadInlineImages } from "./load-inline-images";
import type { MessageFrame } from "./views";

/**
 * The HTML body of a message as a document for a sandboxed frame: sanitised, inline images inside, nothing remote.
 * Sanitised at each reading, so that a better policy also protects old mail.
 */
export async function getMessageFrame(viewer: Viewer, messageId: string): Promise<MessageFrame> {
  const message = await db.message.findFirst({
    where: { id: messageId, companyId: viewer.companyId },
    select: { body: { select: { html: true } } },
  });
  const html = message?.body?.html;
  if (html === undefined || html === null) throw new AppError("request.not_found");
  const images = await loadInlineImages(viewer, messageId, html);
  const safe = sanitizeMail(html, images);
  return { srcdoc: frameDocument(safe.html), blockedImages: safe.blockedImages };
}
