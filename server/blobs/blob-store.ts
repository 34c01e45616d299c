import type { Readable } from "node:stream";

/** Content that is ready to be kept: in memory, or in a file at this path when it is long. */
export interface StagedBlob {
  hash: Buffer;
  /** In bytes. */
  size: number;
  content: Buffer | string;
}

/** Where content lies under its SHA-256. Each call is safe to repeat. */
export interface BlobStore {
  /** Makes the content appear under its hash, all of it or nothing. A staged file may be moved away. */
  put(blob: StagedBlob): Promise<void>;
  /** The content kept under `hash`, or null when this store does not hold it. */
  open(hash: Uint8Array): Promise<Readable | null>;
  /** What is already gone is no error. */
  delete(hash: Uint8Array): Promise<void>;
  /** Where long content waits for its hash. */
  stagingDir: string;
  /** false: what is put today may be gone tomorrow, because the disk goes with the process. */
  lasts: boolean;
}
