import { blobStore } from "./choose-store";
import { holdBlobs } from "./hold-blobs";
import type { StoredBlob } from "./put-blob";
import { stageBuffer } from "./stage-content";

const AT_ONCE = 4;

/** Keeps contents that are in memory, in their order: one round trip to the database for all of them. */
export async function putBlobs(contents: Buffer[]): Promise<StoredBlob[]> {
  if (contents.length === 0) return [];
  const staged = contents.map(stageBuffer);
  const holds = await holdBlobs(staged.map(({ hash }) => hash));
  for (let start = 0; start < staged.length; start += AT_ONCE) {
    await Promise.all(staged.slice(start, start + AT_ONCE).map((blob) => blobStore().put(blob)));
  }
  return staged.map(({ hash, size }, index) => ({ hash, size, hold: holds[index] ?? "" }));
}
