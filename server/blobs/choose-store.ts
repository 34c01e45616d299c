import { env } from "@/server/env";
import type { BlobStore } from "./blob-store";
import { diskStore } from "./disk-store";
import { s3Store } from "./s3-store";

/** The store that the environment chose: a folder of the data directory, or a bucket. */
export function blobStore(): BlobStore {
  return env().LOKARIO_BLOB_STORE === "s3" ? s3Store() : diskStore();
}
