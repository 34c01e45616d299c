import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { signPicture } from "@/server/images/sign-picture";
import { frameDocument } from "@/server/mime/frame-document";
import { sanitizeMail } from "@/server/mime/sanitize-mail";
import { loadInlineImages } from "./load-inline-images";
import { isTrustedSender } from "./trust-sender";
import type { MessageFrame } from "./views";

/** Whether the reader asked for the remote images, and the origin of the page, from where they come then. */
export interface WantedImages {
  origin: string;
  show: boolean;
}

/**
 * The HTML body of a message as a document for a sandboxed frame: sanitised, inline images inside, remote ones by way of
 * this server or not at all. Sanitised at each reading, so that a better policy also protects old mail.
 */
export async function getMessageFrame(viewer: Viewer, messageId: string, wanted?: WantedImages): Promise<MessageFrame> {
  const { companyId, userId } = viewer;
  const message = await db.message.findFirst({
    where: { id: messageId, companyId },
    select: { fromAddress: true, body: { select: { html: true } } },
  });
  const html = message?.body?.html;
  if (html === undefined || html === null) throw new AppError("request.not_found");
  const trusted = wanted !== undefined && (await isTrustedSender(companyId, message?.fromAddress ?? ""));
  const origin = wanted && (wanted.show || trusted) ? new URL(wanted.origin).origin : undefined;
  const proxied = origin && ((url: string) => `${origin}${signPicture({ userId, messageId, url })}`);
  const safe = sanitizeMail(html, await loadInlineImages(viewer, messageId, html), proxied || undefined);
  const shown = trusted ? "trusted" : "shown";
  return {
    srcdoc: frameDocument(safe.html, origin && safe.remoteImages > 0 ? { imageOrigin: origin } : {}),
    images: safe.remoteImages === 0 ? "none" : origin ? shown : "blocked",
  };
}
