import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { blobStore, type StagedBlob } from "./blob-store";

/** Longer content waits in a file, so that memory does not grow with it. */
const MAX_IN_MEMORY = 1024 * 1024;

/** Reads content to its end and measures it, before anything appears under its hash. */
export async function stageContent(content: Readable): Promise<StagedBlob> {
  const hasher = createHash("sha256");
  const inMemory: Buffer[] = [];
  let size = 0;
  let file: { path: string; handle: FileHandle } | undefined;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hasher.update(chunk);
      size += chunk.length;
      if (!file) inMemory.push(chunk);
      if (!file && size <= MAX_IN_MEMORY) continue;
      if (file) await file.handle.write(chunk);
      else {
        file = await openStagingFile();
        await file.handle.writev(inMemory.splice(0));
      }
    }
    await file?.handle.datasync();
    await file?.handle.close();
  } catch (error) {
    await file?.handle.close().catch(() => undefined);
    if (file) await rm(file.path, { force: true });
    throw error;
  }
  return { hash: hasher.digest(), size, content: file?.path ?? Buffer.concat(inMemory) };
}

/** Content that is in memory anyway. */
export function stageBuffer(content: Buffer): StagedBlob {
  return { hash: createHash("sha256").update(content).digest(), size: content.length, content };
}

/** Gives up content that was staged and will not be kept. */
export async function discardStaged({ content }: StagedBlob): Promise<void> {
  if (typeof content === "string") await rm(content, { force: true });
}

async function openStagingFile() {
  const { stagingDir } = blobStore();
  await mkdir(stagingDir, { recursive: true, mode: 0o700 });
  const file = path.join(stagingDir, randomUUID());
  return { path: file, handle: await open(file, "wx", 0o600) };
}
