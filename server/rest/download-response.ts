import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { contentDisposition } from "./content-disposition";

/** Types that a browser would run as a page of ours if it ever showed them. */
const ACTIVE = /html|xml|svg|script|xsl|css|mhtml|message|multipart/i;
const WELL_FORMED = /^[a-z0-9][\w.+-]{0,100}\/[a-z0-9][\w.+-]{0,100}$/i;

/** Sends a file from a mail to be saved, never to be shown as a page of this site. */
export function downloadResponse(file: { filename: string; contentType: string; stream: Readable }): Response {
  const { filename, contentType, stream } = file;
  const inert = WELL_FORMED.test(contentType) && !ACTIVE.test(contentType);
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array> as BodyInit, {
    headers: {
      "Content-Type": inert ? contentType.toLowerCase() : "application/octet-stream",
      "Content-Disposition": contentDisposition(filename),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
}
