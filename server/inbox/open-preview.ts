import { Readable } from "node:stream";
import { openAttachment } from "@/server/archive/open-attachment";
import type { Viewer } from "@/server/auth/viewer";
import { pictureType } from "@/server/mime/picture-type";

export interface Preview {
  contentType: string;
  size: number;
  stream: Readable;
}

/**
 * An attachment to be looked at in the browser: a picture or a PDF by its first bytes, whatever the mail calls it. null for
 * anything else, which is only ever saved.
 */
export async function openPreview(viewer: Viewer, attachmentId: string): Promise<Preview | null> {
  const { size, stream } = await openAttachment(viewer, attachmentId);
  const pieces = stream[Symbol.asyncIterator]();
  const first: IteratorResult<Buffer> = await pieces.next();
  const contentType = first.done ? null : (pictureType(first.value) ?? pdfType(first.value));
  if (first.done || contentType === null) {
    stream.destroy();
    return null;
  }
  const whole = Readable.from(goOn(first.value, pieces), { objectMode: false });
  // Also when nobody reads it.
  whole.once("close", () => stream.destroy());
  return { contentType, size, stream: whole };
}

function pdfType(content: Buffer): string | null {
  return content.toString("latin1", 0, 5) === "%PDF-" ? "application/pdf" : null;
}

async function* goOn(first: Buffer, pieces: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
}
