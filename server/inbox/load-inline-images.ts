import { buffer } from "node:stream/consumers";
import { openAttachment } from "@/server/archive/open-attachment";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";

/** Bytes of all images of one message; a frame's srcdoc travels in one answer. */
const MAX_TOTAL = 5_000_000;

/** Formats that a browser only ever draws. SVG is not among them: it can carry script and links. */
const RASTER = new Map([
  ["image/png", "image/png"],
  ["image/jpeg", "image/jpeg"],
  // Not registered, but what many programs write.
  ["image/jpg", "image/jpeg"],
  ["image/pjpeg", "image/jpeg"],
  ["image/gif", "image/gif"],
  ["image/webp", "image/webp"],
]);

/**
 * The inline images that an HTML body names, by content id, as data URIs: a frame with an opaque origin sends no
 * cookie, so it could not fetch them itself. An image that is too much or out of reach is left out.
 */
export async function loadInlineImages(
  viewer: Viewer,
  messageId: string,
  html: string,
): Promise<Record<string, string>> {
  const candidates = await db.attachment.findMany({
    where: { messageId, companyId: viewer.companyId, contentId: { not: null } },
    orderBy: { ordinal: "asc" },
    select: { id: true, contentId: true, contentType: true, size: true },
  });
  const images: Record<string, string> = {};
  let total = 0;
  for (const { id, contentId, contentType, size } of candidates) {
    const imageType = RASTER.get(contentType);
    if (contentId === null || !imageType || !namesContentId(html, contentId)) continue;
    if (total + size > MAX_TOTAL) continue;
    const content = await readImage(viewer, id, MAX_TOTAL - total);
    if (!content) continue;
    total += content.length;
    images[contentId] = `data:${imageType};base64,${content.toString("base64")}`;
  }
  return images;
}

/** Perhaps more than the HTML really shows, never less: written out, percent-encoded, or with `&amp;`. */
function namesContentId(html: string, contentId: string): boolean {
  const names = [contentId, encodeURIComponent(contentId), contentId.replaceAll("&", "&amp;")];
  const text = html.toLowerCase();
  return names.some((name) => text.includes(`cid:${name.toLowerCase()}`));
}

async function readImage(viewer: Viewer, attachmentId: string, maxBytes: number): Promise<Buffer | null> {
  try {
    const { stream } = await openAttachment(viewer, attachmentId);
    let bytes = 0;
    stream.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      // Sizes are estimates until archived.
      if (bytes > maxBytes) stream.destroy(new Error("inline image over the limit"));
    });
    return await buffer(stream);
  } catch {
    // The mail stays readable without the picture, which is still a file to download.
    return null;
  }
}
