import { buffer } from "node:stream/consumers";
import { findInlineImages } from "@/server/archive/find-inline-images";
import { openAttachment } from "@/server/archive/open-attachment";
import type { Viewer } from "@/server/auth/viewer";

/** Bytes of all images of one message; a frame's srcdoc travels in one answer. */
const MAX_TOTAL = 5_000_000;

/**
 * The inline images that an HTML body names, by content id, as data URIs: a frame with an opaque origin sends no
 * cookie, so it could not fetch them itself. An image that is too much or out of reach is left out.
 */
export async function loadInlineImages(
  viewer: Viewer,
  messageId: string,
  html: string,
): Promise<Record<string, string>> {
  const images: Record<string, string> = {};
  let total = 0;
  for (const { id, contentId, contentType, size } of await findInlineImages(viewer.companyId, messageId, html)) {
    if (total + size > MAX_TOTAL) continue;
    const content = await readImage(viewer, id, MAX_TOTAL - total);
    if (!content) continue;
    total += content.length;
    images[contentId] = `data:${contentType};base64,${content.toString("base64")}`;
  }
  return images;
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
