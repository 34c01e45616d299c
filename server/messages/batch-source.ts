/** Where a batch was found. */
export interface BatchSource {
  companyId: number;
  mailboxId: number;
  folderId: number;
  uidValidity: bigint;
  /** RFC 6154 attribute of the folder. */
  specialUse: string | null;
  /** The mailbox's own address, lower-cased. */
  ownAddress: string;
}
