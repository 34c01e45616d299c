import path from "node:path";
import { env } from "@/server/env";

/** Where blobs live: `<data directory>/blobs`. */
export function blobRoot(): string {
  return path.resolve(env().LOKARIO_DATA_DIR, "blobs");
}

/** `<root>/ab/cdef…`: two levels keep folders small. */
export function blobPath(hash: Uint8Array): string {
  const hex = Buffer.from(hash).toString("hex");
  return path.join(blobRoot(), hex.slice(0, 2), hex.slice(2));
}
