import type { Operator } from "@/server/inbox/search/operators";

/** How each operator is written in the language of the screen. Those without a colon at their end are written whole. */
export const SPELLINGS: Record<"fr" | "en", Record<Operator, string>> = {
  fr: {
    from: "de:",
    to: "à:",
    subject: "objet:",
    after: "après:",
    before: "avant:",
    mailbox: "boîte:",
    client: "client:",
    attachment: "pièce:jointe",
    unread: "non:lu",
    read: "est:lu",
  },
  en: {
    from: "from:",
    to: "to:",
    subject: "subject:",
    after: "after:",
    before: "before:",
    mailbox: "mailbox:",
    client: "client:",
    attachment: "has:attachment",
    unread: "is:unread",
    read: "is:read",
  },
};

/** The spellings of a locale; French for one that has none. */
export function spellingsOf(locale: string): Record<Operator, string> {
  return locale === "en" ? SPELLINGS.en : SPELLINGS.fr;
}
