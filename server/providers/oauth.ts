import type { ProviderKey } from "./provider";

/** Who can authorise Lokario in place of a password. */
export interface OauthPreset {
  key: OauthKey;
  /** As it writes its own name. */
  name: string;
  /** Whose mailboxes it opens, as the table of providers has it. */
  preset: ProviderKey;
  /** What the operator sets, as .env.example has it. */
  variables: string;
}

export const OAUTH_KEYS = ["google", "microsoft"] as const;
export type OauthKey = (typeof OAUTH_KEYS)[number];

export const OAUTH_PRESETS: Record<OauthKey, OauthPreset> = {
  google: {
    key: "google",
    name: "Google",
    preset: "gmail",
    variables: "GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET",
  },
  microsoft: {
    key: "microsoft",
    name: "Microsoft",
    preset: "outlook",
    variables: "MICROSOFT_CLIENT_ID, MICROSOFT_CLIENT_SECRET",
  },
};

/** Who authorises for the mailboxes of this provider; null for one that only knows passwords. */
export function findOauthPreset(provider: string): OauthPreset | null {
  return Object.values(OAUTH_PRESETS).find(({ preset }) => preset === provider) ?? null;
}
