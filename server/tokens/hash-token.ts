import { createHash } from "node:crypto";

/** A token is 256 random bits: one round of SHA-256 leaves nothing to guess, and makes it an index key. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
