import { env } from "@/server/env";

/** Keys by id; the first encrypts, all decrypt. */
export type KeyRing = ReadonlyMap<string, Buffer>;

const KEY_BYTES = 32;

/** Reads `id:base64(32 bytes),id2:…`; throws without ever naming key material. */
export function parseKeyRing(text: string): KeyRing {
  const ring = new Map<string, Buffer>();
  for (const entry of text.split(",")) {
    const separator = entry.indexOf(":");
    const id = entry.slice(0, separator).trim();
    const key = Buffer.from(entry.slice(separator + 1).trim(), "base64");
    if (!/^[\w-]{1,32}$/.test(id) || key.length !== KEY_BYTES || ring.has(id))
      throw new Error(complaint(ring.size + 1));
    ring.set(id, key);
  }
  return ring;
}

/** The ring of this process's environment. */
export function keyRing(): KeyRing {
  return parseKeyRing(env().LOKARIO_ENCRYPTION_KEYS);
}

function complaint(position: number): string {
  return `LOKARIO_ENCRYPTION_KEYS: entry ${position} must be a new id, a colon and ${KEY_BYTES} bytes in base64`;
}
