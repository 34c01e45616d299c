/** A folder as it was when its UIDs were recorded: under another UIDVALIDITY they mean nothing (RFC 3501 §2.3.1.1). */
export interface FolderRef {
  mailboxId: number;
  path: string;
  uidValidity: bigint;
}

/** A message's place on a server. */
export interface MessageRef extends FolderRef {
  uid: number;
}
