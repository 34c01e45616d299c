import { createDecipheriv } from "node:crypto";
import { AppError } from "@/server/errors";
import { type KeyRing, keyRing } from "./key-ring";
import { additionalData, type SecretBinding } from "./secret-binding";

const TAG_BYTES = 16;

/** Decrypts what `sealSecret` wrote for this place; `internal` when it was altered, moved or its key is gone. */
export function openSecret(sealed: string, binding: SecretBinding, ring: KeyRing = keyRing()): string {
  const [version, keyId = "", nonce = "", body = ""] = sealed.split(".");
  const key = ring.get(keyId);
  if (version !== "v1" || !key) throw unopenable(new Error(`No key "${keyId}" for a ${version} secret`));
  const bytes = Buffer.from(body, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"), { authTagLength: TAG_BYTES })
      .setAAD(additionalData(keyId, binding))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return decipher.update(bytes.subarray(0, -TAG_BYTES)).toString("utf8") + decipher.final("utf8");
  } catch (cause) {
    throw unopenable(cause);
  }
}

function unopenable(cause: unknown): AppError {
  return new AppError("internal", { cause });
}
