import type { Readable } from "node:stream";
import { contentDisposition } from "./content-disposition";
import { streamBody } from "./stream-body";

/** Types that a browser would run as a page of ours if it ever showed them. */
const ACTIVE = /html|svg|script|xsl|css|[/+]xml$|^(message|multipart)\//i;
const WELL_FORMED = /^[a-z0-9][\w.+-]{0,100}\/[a-z0-9][\w.+-]{0,100}$/i;

interface Download {
  filename: string;
  contentType: string;
  /** Exact, in bytes, when known. */
  size?: number;
  stream: Readable;
}

/** Sends a file from a mail to be saved, never to be shown as a page of this site. */
export function downloadResponse(request: Request, { filename, contentType, size, stream }: Download): Response {
  const inert = WELL_FORMED.test(contentType) && !ACTIVE.test(contentType);
  return new Response(streamBody(request, stream), {
    headers: {
      "Content-Type": inert ? contentType.toLowerCase() : "application/octet-stream",
      ...(size !== undefined && { "Content-Length": `${size}` }),
      "Content-Disposition": contentDisposition(filename),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
}
