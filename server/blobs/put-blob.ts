import type { Readable } from "node:stream";
import { blobStore } from "./choose-store";
import { holdBlobs } from "./hold-blobs";
import { discardStaged, stageBuffer, stageContent } from "./stage-content";

/** Content in the store, and the hold that whoever writes a row with its hash gives to `claimBlobs`. */
export interface StoredBlob {
  hash: Buffer;
  /** In bytes. */
  size: number;
  hold: string;
}

/** Keeps content under its SHA-256. Safe to do twice: the same content has the same name. */
export async function putBlob(content: Readable | Buffer): Promise<StoredBlob> {
  const staged = Buffer.isBuffer(content) ? stageBuffer(content) : await stageContent(content);
  try {
    const [hold = ""] = await holdBlobs([staged.hash]);
    await blobStore().put(staged);
    return { hash: staged.hash, size: staged.size, hold };
  } catch (error) {
    await discardStaged(staged);
    throw error;
  }
}
