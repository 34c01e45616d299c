import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { blobPath } from "./blob-path";

/** The content kept under `hash`, or null when this store does not hold it. */
export async function openBlob(hash: Uint8Array): Promise<Readable | null> {
  try {
    const file = await open(blobPath(hash), "r");
    return file.createReadStream();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
