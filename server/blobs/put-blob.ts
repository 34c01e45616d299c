import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { blobPath, blobRoot } from "./blob-path";

/**
 * Keeps content under its SHA-256 and returns hash and size in bytes. Safe to do twice: the same content has the same
 * path, and a file appears under it only when complete.
 */
export async function putBlob(content: Readable | Buffer): Promise<{ hash: Buffer; size: number }> {
  const incoming = path.join(blobRoot(), "incoming", randomUUID());
  await mkdir(path.dirname(incoming), { recursive: true });
  const hasher = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hasher.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    const source = Buffer.isBuffer(content) ? Readable.from([content], { objectMode: false }) : content;
    await pipeline(source, measure, createWriteStream(incoming, { flags: "wx", mode: 0o600 }));
    const hash = hasher.digest();
    await mkdir(path.dirname(blobPath(hash)), { recursive: true });
    await rename(incoming, blobPath(hash));
    return { hash, size };
  } catch (error) {
    await rm(incoming, { force: true });
    throw error;
  }
}
