import { openSecret } from "@/server/vault/open-secret";
import { sealSecret } from "@/server/vault/seal-secret";
import type { SecretBinding } from "@/server/vault/secret-binding";

/** Whose password it is: a sealed one that was copied to another row does not open there. */
interface Owner {
  id: number;
  companyId: number;
}

/** Seals a mailbox's password for its row. */
export function sealPassword(mailbox: Owner, password: string): string {
  return sealSecret(password, binding(mailbox, "password"));
}

/** Opens what `sealPassword` sealed for the same row. */
export function openPassword(mailbox: Owner, sealed: string): string {
  return openSecret(sealed, binding(mailbox, "password"));
}

/** Seals the password with which a mailbox sends, where it has one of its own. */
export function sealSmtpPassword(mailbox: Owner, password: string): string {
  return sealSecret(password, binding(mailbox, "smtpPassword"));
}

/** Opens what `sealSmtpPassword` sealed for the same row. */
export function openSmtpPassword(mailbox: Owner, sealed: string): string {
  return openSecret(sealed, binding(mailbox, "smtpPassword"));
}

function binding({ id, companyId }: Owner, field: "password" | "smtpPassword"): SecretBinding {
  return { companyId, table: "mailbox", rowId: id, field };
}
