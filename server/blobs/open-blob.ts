import type { Readable } from "node:stream";
import { blobStore } from "./choose-store";

/** The content kept under `hash`, or null when the store does not hold it. */
export function openBlob(hash: Uint8Array): Promise<Readable | null> {
  return blobStore().open(hash);
}
