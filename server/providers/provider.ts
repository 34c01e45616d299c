/** Where a mail server listens. `starttls` is required there, never optional. */
export interface ServerAddress {
  host: string;
  port: number;
  security: "tls" | "starttls";
}

/** What a provider expects as the user name: the whole address, or what stands before its @. */
export type UsernameForm = "address" | "localPart";

/**
 * What a provider makes of a password over IMAP. `own`: the mailbox's. `app`: an app password, always. `appIfTwoStep`:
 * an app password while two-step verification is on. `oauth`: none, only its own sign-in. `impossible`: no access at all.
 */
export type PasswordRule = "own" | "app" | "appIfTwoStep" | "oauth" | "impossible";

/** The servers of a provider; null where only the owner or a search knows them. */
export interface ProviderServers {
  imap: ServerAddress | null;
  smtp: ServerAddress | null;
}

/** One of several products or regions of a provider that stand on different servers (« Votre offre OVH »). */
export interface ProviderOffer extends ProviderServers {
  key: OfferKey;
  /** Its servers for customers with a domain of their own, where they are others. */
  business?: ProviderServers;
  /** The shape of the host, for where only the owner knows it. */
  hostExample: string;
  /** Names of hosts that tell that it is this one. */
  host: RegExp;
}

export type OfferKey = "mxPlan" | "emailPro" | "exchange" | "zohoEu" | "zohoCom";

/** All that Lokario knows of a provider: the form, the search, the sync and the words of errors read this table only. */
export interface Provider extends ProviderServers {
  key: ProviderKey;
  /** The brand, the same in every language; what a tile says may differ (app/_i18n). */
  name: string;
  username: UsernameForm;
  password: PasswordRule;
  /** Where the owner makes an app password or reads about the password, in the provider's own pages. */
  helpUrl: string | null;
  /** Address domains that are certainly this provider's. */
  domains: readonly string[];
  /** Where the mail exchangers of its customers' domains stand. */
  mx: readonly string[];
  /** Where its IMAP and SMTP servers stand. */
  hosts: readonly string[];
  /** Its servers for customers with a domain of their own, where they are others. */
  business?: Partial<ProviderServers>;
  /** Further servers to try: no two sources agree on these. */
  alternatives: readonly ProviderServers[];
  offers: readonly ProviderOffer[];
  /** Its sending server puts what it sends into « Envoyés » by itself. */
  filesSent?: boolean;
}

export const PROVIDER_KEYS = [
  "gmail",
  "orange",
  "ovh",
  "outlook",
  "yahoo",
  "ionos",
  "other",
  "free",
  "sfr",
  "laposte",
  "bouygues",
  "icloud",
  "infomaniak",
  "gandi",
  "zoho",
  "gmx",
  "fastmail",
  "hostinger",
  "proton",
  "demo",
] as const;

/** Stored with each mailbox. */
export type ProviderKey = (typeof PROVIDER_KEYS)[number];
