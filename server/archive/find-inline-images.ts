import { db } from "@/server/db/client";

export interface InlineImage {
  id: string;
  /** By which the HTML names it, without brackets. */
  contentId: string;
  /** One of those that a browser only ever draws. */
  contentType: string;
  filename: string;
  /** Bytes; an estimate until archived. */
  size: number;
}

/** SVG is not among them: it can carry script and links. */
const RASTER = new Map([
  ["image/png", "image/png"],
  ["image/jpeg", "image/jpeg"],
  // Not registered, but what many programs write.
  ["image/jpg", "image/jpeg"],
  ["image/pjpeg", "image/jpeg"],
  ["image/gif", "image/gif"],
  ["image/webp", "image/webp"],
]);

/** The pictures of a message that its HTML names by `cid:`: perhaps more than it really shows, never fewer. */
export async function findInlineImages(companyId: number, messageId: string, html: string): Promise<InlineImage[]> {
  const candidates = await db.attachment.findMany({
    where: { messageId, companyId, contentId: { not: null } },
    orderBy: { ordinal: "asc" },
    select: { id: true, contentId: true, contentType: true, filename: true, size: true },
  });
  const text = html.toLowerCase();
  return candidates.flatMap(({ contentId, contentType, ...image }) => {
    const imageType = RASTER.get(contentType);
    if (contentId === null || !imageType || !namesContentId(text, contentId)) return [];
    return [{ ...image, contentId, contentType: imageType }];
  });
}

/** Written out, percent-encoded, or with `&amp;`. */
function namesContentId(lowerCased: string, contentId: string): boolean {
  const names = [contentId, encodeURIComponent(contentId), contentId.replaceAll("&", "&amp;")];
  return names.some((name) => lowerCased.includes(`cid:${name.toLowerCase()}`));
}
