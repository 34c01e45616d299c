import type { SealedPlace } from "./sealed-columns";

/** The one place a sealed secret belongs to; moved anywhere else it does not open. New places go to SEALED_COLUMNS. */
export type SecretBinding = SealedPlace & {
  companyId: number;
  rowId: number;
};

/** What GCM authenticates beside the secret: the format, the key and the place. */
export function additionalData(keyId: string, { companyId, table, rowId, field }: SecretBinding): Buffer {
  return Buffer.from(JSON.stringify(["v1", keyId, companyId, table, rowId, field]));
}
