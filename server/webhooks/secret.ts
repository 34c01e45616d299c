import { randomBytes } from "node:crypto";
import { openSecret } from "@/server/vault/open-secret";
import { sealSecret } from "@/server/vault/seal-secret";
import type { SecretBinding } from "@/server/vault/secret-binding";

interface Row {
  id: number;
  companyId: number;
}

const PREFIX = "whsec_";
const BYTES = 32;

/** A new signing secret, as Standard Webhooks writes them. */
export function makeSecret(): string {
  return PREFIX + randomBytes(BYTES).toString("base64");
}

/** Seals an endpoint's secret for its row. */
export function sealEndpointSecret(endpoint: Row, secret: string): string {
  return sealSecret(secret, binding(endpoint));
}

/** The bytes that sign for an endpoint: for the signature only. */
export function openSigningKey(endpoint: Row, sealed: string): Buffer {
  return Buffer.from(openSecret(sealed, binding(endpoint)).slice(PREFIX.length), "base64");
}

function binding({ id, companyId }: Row): SecretBinding {
  return { companyId, table: "webhook_endpoint", rowId: id, field: "secret" };
}
