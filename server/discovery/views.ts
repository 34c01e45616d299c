import type { OfferKey, PasswordRule, ProviderKey, ServerAddress, UsernameForm } from "@/server/providers/provider";

/** Where settings were found, the most trusted first. */
export type SettingsSource = "table" | "mx" | "srv" | "autoconfig" | "guess";

/** What an address alone tells of its mailbox. */
export interface FoundSettings {
  source: SettingsSource;
  provider: ProviderKey;
  /** Which of the provider's offers, where it has several and the domain's records tell. */
  offer: OfferKey | null;
  /** null: not offered, or not found. */
  imap: ServerAddress | null;
  smtp: ServerAddress | null;
  username: UsernameForm;
  password: PasswordRule;
  /** The provider's own page about the password. */
  helpUrl: string | null;
  /** The IMAP server was reached, with a valid certificate and a greeting; else only the table vouches for it. */
  proven: boolean;
}

/** null: nothing was found; the owner knows. */
export interface Discovery {
  found: FoundSettings | null;
}
