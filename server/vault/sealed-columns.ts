/** A column that holds sealed secrets, each bound to its row. */
interface SealedColumn {
  table: string;
  column: string;
  /** The whole number that is the row's key. */
  key: string;
  /** What the secret is called in its binding. */
  field: string;
  /** The column that says whose mailbox it is; null: it is no mailbox's. */
  mailbox: string | null;
}

/**
 * Every column with secrets, all of them named `…Sealed`. A secret is sealed only for a place that stands here (it does
 * not compile otherwise), so that a rotation of the keys finds it.
 */
export const SEALED_COLUMNS = [
  { table: "mailbox", column: "passwordSealed", key: "id", field: "password", mailbox: "id" },
  { table: "mailbox", column: "smtpPasswordSealed", key: "id", field: "smtpPassword", mailbox: "id" },
  { table: "oauth_grant", column: "refreshSealed", key: "mailboxId", field: "refreshToken", mailbox: "mailboxId" },
  { table: "oauth_grant", column: "accessSealed", key: "mailboxId", field: "accessToken", mailbox: "mailboxId" },
  { table: "oauth_attempt", column: "verifierSealed", key: "id", field: "verifier", mailbox: "mailboxId" },
  { table: "webhook_endpoint", column: "secretSealed", key: "id", field: "secret", mailbox: null },
  { table: "webhook_endpoint", column: "previousSecretSealed", key: "id", field: "previousSecret", mailbox: null },
] as const satisfies readonly SealedColumn[];

/** Table and field of a secret, as they are listed. */
export type SealedPlace = PlaceOf<(typeof SEALED_COLUMNS)[number]>;

type PlaceOf<Column> = Column extends SealedColumn ? Pick<Column, "table" | "field"> : never;
