import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";

/** A file as the body of an answer. Next answers HEAD with GET and never reads the body: the file would stay open. */
export function streamBody(request: Request, stream: Readable): BodyInit | null {
  if (request.method !== "HEAD") return Readable.toWeb(stream) as ReadableStream<Uint8Array> as BodyInit;
  stream.destroy();
  return null;
}
