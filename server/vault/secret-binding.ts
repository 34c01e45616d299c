/** The one place a sealed secret belongs to; moved anywhere else it does not open. */
export interface SecretBinding {
  companyId: number;
  table: string;
  rowId: number;
  field: string;
}

/** What GCM authenticates beside the secret: the format, the key and the place. */
export function additionalData(keyId: string, { companyId, table, rowId, field }: SecretBinding): Buffer {
  return Buffer.from(JSON.stringify(["v1", keyId, companyId, table, rowId, field]));
}
