import { randomBytes } from "node:crypto";
import type { WebhookEndpoint } from "@/server/db/generated/client";
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
  return sealSecret(secret, binding(endpoint, "secret"));
}

/** Moves a sealed secret to the place of the one that was renewed. */
export function resealAsPrevious(endpoint: Row, sealed: string): string {
  return sealSecret(openSecret(sealed, binding(endpoint, "secret")), binding(endpoint, "previousSecret"));
}

/** The bytes that sign for an endpoint, the newest first: for the signature only. */
export function openSigningKeys(endpoint: WebhookEndpoint, now: Date): Buffer[] {
  const { secretSealed, previousSecretSealed: previous, previousSecretUntil: until } = endpoint;
  const keys: Buffer[] = [];
  if (secretSealed) keys.push(toKey(openSecret(secretSealed, binding(endpoint, "secret"))));
  if (previous && until && until > now) keys.push(toKey(openSecret(previous, binding(endpoint, "previousSecret"))));
  return keys;
}

function toKey(secret: string): Buffer {
  return Buffer.from(secret.slice(PREFIX.length), "base64");
}

function binding({ id, companyId }: Row, field: "secret" | "previousSecret"): SecretBinding {
  return { companyId, table: "webhook_endpoint", rowId: id, field };
}
