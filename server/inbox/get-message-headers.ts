import type { Readable } from "node:stream";
import { openOriginal } from "@/server/archive/open-original";
import type { Viewer } from "@/server/auth/viewer";
import { type HeaderField, splitMessage } from "@/server/mime/header-fields";
import { readSubject } from "@/server/mime/read-subject";

const MAX_BYTES = 256_000;
const MAX_FIELDS = 500;

/** Every header field of a message as its server has it, in order, encoded words read. */
export async function getMessageHeaders(viewer: Viewer, messageId: string): Promise<HeaderField[]> {
  const { stream } = await openOriginal(viewer, messageId);
  const { fields } = splitMessage(await readStart(stream));
  return fields.slice(0, MAX_FIELDS).map(({ name, value }) => ({ name, value: readSubject(value) }));
}

async function readStart(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop ends the stream: of a large mail the rest is not read.
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES || /\r?\n\r?\n/.test(Buffer.concat(chunks.slice(-2)).toString("latin1"))) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_BYTES);
}
