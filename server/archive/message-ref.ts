/** A message's place on a server; a UID means nothing without its folder and UIDVALIDITY (RFC 3501 §2.3.1.1). */
export interface MessageRef {
  mailboxId: number;
  folderId: number;
  path: string;
  uidValidity: bigint;
  uid: number;
}
