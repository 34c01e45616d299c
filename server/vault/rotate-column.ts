import type { KeyRing } from "./key-ring";
import { openSecret } from "./open-secret";
import { sealSecret } from "./seal-secret";
import { type ListedColumn, readSealedRows, replaceSealed, type SealedRow } from "./sealed-rows";
import type { SecretBinding } from "./secret-binding";

const BATCH = 100;

/** A secret that no key of the ring opens in its place. */
export interface UnopenableSecret {
  table: ListedColumn["table"];
  field: ListedColumn["field"];
  mailbox: { id: number; name: string } | null;
}

interface Walk {
  reencrypted: number;
  unopenable: UnopenableSecret[];
}

/** Encrypts the secrets of one column with the first key; what cannot be opened stays as it is. */
export async function rotateColumn(column: ListedColumn, ring: KeyRing, signal?: AbortSignal): Promise<Walk> {
  let reencrypted = 0;
  for (;;) {
    const walk = await walkColumn(column, ring, signal);
    reencrypted += walk.reencrypted;
    // Who changed a secret meanwhile may not know of the first key yet.
    if (walk.changed === 0 || signal?.aborted) return { reencrypted, unopenable: walk.unopenable };
  }
}

/** Every secret of the column once; `changed` are those that somebody else wrote at the same time. */
async function walkColumn(column: ListedColumn, ring: KeyRing, signal?: AbortSignal) {
  const walk: Walk & { changed: number } = { reencrypted: 0, unopenable: [], changed: 0 };
  const [firstKey] = ring.keys();
  let rows: SealedRow[] = [];
  do {
    rows = await readSealedRows(column, rows.at(-1)?.rowId ?? 0, BATCH);
    for (const row of rows) {
      const { companyId, rowId, sealed, keyId } = row;
      const place: SecretBinding = { ...column, companyId, rowId };
      const plain = tryToOpen(sealed, place, ring);
      if (plain === null) walk.unopenable.push({ table: column.table, field: column.field, mailbox: mailboxOf(row) });
      else if (keyId === firstKey) continue;
      else if (await replaceSealed(column, row, sealSecret(plain, place, ring))) walk.reencrypted += 1;
      else walk.changed += 1;
    }
  } while (rows.length === BATCH && !signal?.aborted);
  return walk;
}

function tryToOpen(sealed: string, place: SecretBinding, ring: KeyRing): string | null {
  try {
    return openSecret(sealed, place, ring);
  } catch {
    return null;
  }
}

function mailboxOf({ mailboxId, mailboxName }: SealedRow): UnopenableSecret["mailbox"] {
  return mailboxId === null ? null : { id: mailboxId, name: mailboxName ?? "" };
}
