import { createHash } from "node:crypto";
import { openSecret } from "@/server/vault/open-secret";
import { sealSecret } from "@/server/vault/seal-secret";
import type { SecretBinding } from "@/server/vault/secret-binding";

interface Attempt {
  id: number;
  companyId: number;
}

/** How a state is looked up: who reads the table cannot finish what another began. */
export function hashState(state: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash("sha256").update(state).digest());
}

/** Seals the PKCE verifier of an attempt. */
export function sealVerifier(attempt: Attempt, verifier: string): string {
  return sealSecret(verifier, binding(attempt));
}

/** Opens what `sealVerifier` sealed for the same attempt. */
export function openVerifier(attempt: Attempt, sealed: string): string {
  return openSecret(sealed, binding(attempt));
}

function binding({ id, companyId }: Attempt): SecretBinding {
  return { companyId, table: "oauth_attempt", rowId: id, field: "verifier" };
}
