import type { Operator } from "./operators";

/** Where a word must stand; `any` is the whole mail. */
export type SearchField = "any" | "from" | "to" | "subject";

/** A word, which matches by its beginning and by its stem, or a phrase, which matches as it is. */
export interface SearchTerm {
  field: SearchField;
  text: string;
  phrase: boolean;
}

/** What a mail must be, beside its words. */
export interface SearchCondition {
  operator: Exclude<Operator, "from" | "to" | "subject">;
  /** As typed; empty for those that take no value. */
  value: string;
  negated: boolean;
  written: string;
}

/** Something in a search that was not understood, and so plays no part in it. */
export interface SearchNotice {
  code:
    | "unknown_operator"
    | "missing_value"
    | "unknown_flag"
    | "unreadable_date"
    | "unknown_mailbox"
    | "unknown_client"
    | "nothing_searched";
  /** The piece of the search that it is about. */
  written: string;
  /** The operator that it belongs to, or that was perhaps meant. */
  operator: Operator | null;
}

/** A search as a person meant it. All of it must hold for one and the same message. */
export interface ParsedSearch {
  /** Of each group one term must match: « devis OU facture » is a group of two. */
  groups: SearchTerm[][];
  excluded: SearchTerm[];
  conditions: SearchCondition[];
  notices: SearchNotice[];
}
