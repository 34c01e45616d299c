const VAGUE =
  /^(tests?|essais?|e-?mails?|mails?|adresses?|bo[iî]tes?( mails?)?|comptes?|nouvelle( int[ée]gration)?|int[ée]grations?|sans titre|new( integration)?|untitled|mailbox|inbox)[\s\d_#.-]*$/i;

/** Whether a name would tell nobody which mailbox it is: « Test », « Email 1 ». */
export function isVagueName(name: string): boolean {
  return VAGUE.test(name.trim());
}

export type Purpose = "main" | "support" | "orders" | "billing";

const PURPOSES: readonly [RegExp, Purpose][] = [
  [/^(contact|info|infos|bonjour|hello|accueil|bureau)$/i, "main"],
  [/^(support|sav|aide|help|service-?client)$/i, "support"],
  [/^(commandes?|ventes?|orders?|sales|boutique|shop)$/i, "orders"],
  [/^(factures?|facturation|compta|comptabilite|billing|invoices?)$/i, "billing"],
];

/** What an address is there for, where its local part tells. */
export function purposeOf(emailAddress: string): Purpose | null {
  const localPart = emailAddress.split("@")[0] ?? "";
  return PURPOSES.find(([pattern]) => pattern.test(localPart))?.[1] ?? null;
}
