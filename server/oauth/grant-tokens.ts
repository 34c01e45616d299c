import { openSecret } from "@/server/vault/open-secret";
import { sealSecret } from "@/server/vault/seal-secret";
import type { SecretBinding } from "@/server/vault/secret-binding";

type Field = "refreshToken" | "accessToken";

/** Seals a token for the grant of this mailbox. */
export function sealToken(grant: { companyId: number; mailboxId: number }, field: Field, token: string): string {
  return sealSecret(token, binding(grant, field));
}

/** Opens what `sealToken` sealed for the same grant and field. */
export function openToken(grant: { companyId: number; mailboxId: number }, field: Field, sealed: string): string {
  return openSecret(sealed, binding(grant, field));
}

function binding({ companyId, mailboxId }: { companyId: number; mailboxId: number }, field: Field): SecretBinding {
  return { companyId, table: "oauth_grant", rowId: mailboxId, field };
}
