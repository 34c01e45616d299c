import type { Readable } from "node:stream";
import { AppError } from "@/server/errors";
import { MAX_FILES_BYTES } from "./views";

/** Reads no further than what a mail carries. */
export async function* upToLimit(content: Readable): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of content as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_FILES_BYTES) throw filesTooLarge();
    yield Buffer.from(chunk);
  }
}

export function filesTooLarge(): AppError {
  return new AppError("draft.file_too_large", { detail: { megabytes: MAX_FILES_BYTES / 1_000_000 } });
}
