import type { ClientInput } from "@/server/clients/schema";

/** What the form holds while it is typed in. Rows of addresses have keys, so that removing one keeps the others. */
export interface ClientFields {
  name: string;
  addresses: { key: number; value: string }[];
  phone: string;
  organisation: string;
  notes: string;
}

const EMPTY_ROW = { key: 0, value: "" };

/** The form of a client, or of what is known about one. There is always a row for an address. */
export function toFields({ addresses = [], ...client }: Partial<ClientInput>): ClientFields {
  const rows = addresses.map((value, key) => ({ key, value }));
  return { name: "", phone: "", organisation: "", notes: "", ...client, addresses: rows.length ? rows : [EMPTY_ROW] };
}

export function addRow(rows: ClientFields["addresses"]): ClientFields["addresses"] {
  return [...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1, value: "" }];
}

/** Removing the last row empties it instead. */
export function removeRow(rows: ClientFields["addresses"], key: number): ClientFields["addresses"] {
  return rows.length === 1 ? [EMPTY_ROW] : rows.filter((row) => row.key !== key);
}
