import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { StagedBlob } from "./blob-store";
import { blobStore } from "./choose-store";
import { nameFault } from "./name-fault";

/** Longer content waits in a file, so that memory does not grow with it. */
const MAX_IN_MEMORY = 1024 * 1024;

/** Reads content to its end and measures it, before anything appears under its hash. */
export async function stageContent(content: Readable): Promise<StagedBlob> {
  const hasher = createHash("sha256");
  const inMemory: Buffer[] = [];
  let size = 0;
  let file: StagingFile | undefined;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hasher.update(chunk);
      size += chunk.length;
      inMemory.push(chunk);
      if (size <= MAX_IN_MEMORY) continue;
      file ??= await nameFault(openStagingFile);
      const { handle } = file;
      await nameFault(() => handle.writev(inMemory.splice(0)));
    }
    await nameFault(async () => file?.handle.datasync());
  } catch (error) {
    if (file) await rm(file.path, { force: true });
    throw error;
  } finally {
    await file?.handle.close();
  }
  return { hash: hasher.digest(), size, content: file?.path ?? Buffer.concat(inMemory) };
}

/** Content that is in memory anyway. */
export function stageBuffer(content: Buffer): StagedBlob {
  return { hash: createHash("sha256").update(content).digest(), size: content.length, content };
}

/** Staged content for one reader; nothing of it stays on the disk. */
export async function openStaged({ content }: StagedBlob): Promise<Readable> {
  if (typeof content !== "string") return Readable.from([content], { objectMode: false });
  const handle = await open(content, "r");
  // The content goes with its last handle, however the reader ends.
  await rm(content, { force: true });
  return handle.createReadStream();
}

/** Gives up content that was staged and will not be kept. */
export async function discardStaged({ content }: StagedBlob): Promise<void> {
  if (typeof content === "string") await rm(content, { force: true });
}

interface StagingFile {
  path: string;
  handle: FileHandle;
}

async function openStagingFile(): Promise<StagingFile> {
  const { stagingDir } = blobStore();
  await mkdir(stagingDir, { recursive: true, mode: 0o700 });
  const file = path.join(stagingDir, randomUUID());
  return { path: file, handle: await open(file, "wx", 0o600) };
}
