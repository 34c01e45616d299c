import { createCipheriv, randomBytes } from "node:crypto";
import { type KeyRing, keyRing } from "./key-ring";
import { additionalData, type SecretBinding } from "./secret-binding";

/** Encrypts a secret for one place with AES-256-GCM: `v1.<key id>.<nonce>.<ciphertext and tag>` in base64url. */
export function sealSecret(plain: string, binding: SecretBinding, ring: KeyRing = keyRing()): string {
  const [entry] = ring;
  if (!entry) throw new Error("The key ring is empty");
  const [keyId, key] = entry;
  // 96 random bits for each message: the nonce that GCM is made for (NIST SP 800-38D §8.2.2).
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(additionalData(keyId, binding));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return ["v1", keyId, nonce.toString("base64url"), sealed.toString("base64url")].join(".");
}
