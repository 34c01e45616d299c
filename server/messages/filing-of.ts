import type { Filing } from "@/server/db/generated/enums";

/** Where mail is filed that a server has in a folder of this special use (RFC 6154). */
export function filingOf(specialUse: string | null): Filing {
  if (specialUse === "\\Trash") return "TRASHED";
  return specialUse === "\\Archive" || specialUse === "\\All" ? "ARCHIVED" : "INBOX";
}
