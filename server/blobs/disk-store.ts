import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { env } from "@/server/env";
import { blobKey } from "./blob-key";
import type { BlobStore, StagedBlob } from "./blob-store";
import { nameFault } from "./name-fault";

/** The store in `<data directory>/blobs`. A file appears under its hash only when complete and on the disk. */
export function diskStore(): BlobStore {
  const root = path.resolve(env().LOKARIO_DATA_DIR, "blobs");
  const pathOf = (hash: Uint8Array) => path.join(root, blobKey(hash));
  const stagingDir = path.join(root, "incoming");
  return {
    stagingDir,
    // A serverless function's disk lasts as long as the function.
    lasts: !process.env.VERCEL,
    put: (blob) => nameFault(() => putFile(blob, pathOf(blob.hash), stagingDir)),
    open: (hash) => nameFault(() => openFile(pathOf(hash))),
    delete: (hash) => nameFault(() => rm(pathOf(hash), { force: true })),
  };
}

async function putFile({ content }: StagedBlob, target: string, stagingDir: string): Promise<void> {
  if (typeof content === "string") return moveInto(content, target);
  await mkdir(stagingDir, { recursive: true });
  const incoming = path.join(stagingDir, randomUUID());
  try {
    const file = await open(incoming, "wx", 0o600);
    try {
      await file.writeFile(content);
      await file.datasync();
    } finally {
      await file.close();
    }
    await moveInto(incoming, target);
  } catch (error) {
    await rm(incoming, { force: true });
    throw error;
  }
}

async function moveInto(incoming: string, target: string): Promise<void> {
  await rename(incoming, target).catch(async (error: unknown) => {
    if (!isMissing(error)) throw error;
    // The first file of its folder.
    await mkdir(path.dirname(target), { recursive: true });
    await rename(incoming, target);
  });
}

async function openFile(path: string): Promise<Readable | null> {
  try {
    return (await open(path, "r")).createReadStream();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
