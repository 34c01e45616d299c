import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { signPicture } from "@/server/images/sign-picture";
import { sanitizeMail } from "@/server/mime/sanitize-mail";
import { loadInlineImages } from "./load-inline-images";
import { isTrustedSender } from "./trust-sender";
import type { MessageFrame } from "./views";

/** Whether the reader asked for the remote images, and the origin of the page, from where they come then. */
export interface WantedImages {
  origin: string;
  show: boolean;
}

export interface SafeHtml {
  html: string;
  images: MessageFrame["images"];
  /** There is more of it than is shown. */
  cut: boolean;
}

/**
 * The HTML body of a message, sanitised: inline images inside, remote ones by way of this server or not at all. null when
 * it has none. Sanitised at each reading, so that a better policy also protects old mail.
 */
export async function readSafeHtml(
  viewer: Viewer,
  messageId: string,
  wanted: WantedImages | undefined,
): Promise<SafeHtml | null> {
  const { companyId, userId } = viewer;
  const message = await db.message.findFirst({
    where: { id: messageId, companyId },
    select: { fromAddress: true, body: { select: { html: true } } },
  });
  const html = message?.body?.html;
  if (html === undefined || html === null) return null;
  const trusted = wanted !== undefined && (await isTrustedSender(companyId, message?.fromAddress ?? ""));
  const origin = wanted && (wanted.show || trusted) ? new URL(wanted.origin).origin : undefined;
  const inline = await loadInlineImages(viewer, messageId, html);
  const proxied = (url: string) => `${origin}${signPicture({ userId, messageId, url })}`;
  const safe = sanitizeMail(html, inline, origin === undefined ? undefined : proxied);
  return { html: safe.html, images: describeImages(), cut: safe.cut };

  function describeImages(): MessageFrame["images"] {
    if (safe.remoteImages === 0) return "none";
    if (origin === undefined) return "blocked";
    return trusted ? "trusted" : "shown";
  }
}
