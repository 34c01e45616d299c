/** What the form fills in for a provider. Pure: the browser imports it too; names and advice are in app/_i18n. */
export interface ProviderPreset {
  key: ProviderKey;
  /** Empty where only the owner knows it. */
  imapHost: string;
  imapPort: number;
  useTls: boolean;
  /** false: the provider refuses passwords over IMAP, only its own sign-in works. */
  passwordAccepted: boolean;
  /** `required`: the everyday password is always refused. `two-step`: only while two-step verification is on. */
  appPassword: "required" | "two-step" | "no";
  /** Where the owner makes an app password or reads about the password, in the provider's own pages. */
  helpUrl: string | null;
  /** Address domains that are certainly this provider's. */
  domains: readonly string[];
  /** Offers of one provider that stand on different servers. */
  variants: readonly PresetVariant[];
}

export interface PresetVariant {
  key: "mxPlan" | "emailPro";
  imapHost: string;
  /** Shown where the host is empty: its shape. */
  hostExample: string;
}

export const PROVIDER_KEYS = ["gmail", "orange", "ovh", "outlook", "yahoo", "ionos", "other", "demo"] as const;
export type ProviderKey = (typeof PROVIDER_KEYS)[number];

const ORDINARY = {
  imapPort: 993,
  useTls: true,
  passwordAccepted: true,
  appPassword: "no",
  helpUrl: null,
  domains: [],
  variants: [],
} as const;

/** The guide's presets, in its order. */
export const PRESETS: readonly ProviderPreset[] = [
  {
    ...ORDINARY,
    key: "gmail",
    imapHost: "imap.gmail.com",
    appPassword: "required",
    helpUrl: "https://myaccount.google.com/apppasswords",
    domains: ["gmail.com", "googlemail.com"],
  },
  {
    ...ORDINARY,
    key: "orange",
    imapHost: "imap.orange.fr",
    appPassword: "two-step",
    helpUrl: "https://www.orange.fr",
    domains: ["orange.fr", "wanadoo.fr"],
  },
  {
    ...ORDINARY,
    key: "ovh",
    imapHost: "ssl0.ovh.net",
    helpUrl: "https://www.ovh.com/manager/",
    variants: [
      { key: "mxPlan", imapHost: "ssl0.ovh.net", hostExample: "ssl0.ovh.net" },
      // Numbered per customer; the customer area shows which.
      { key: "emailPro", imapHost: "", hostExample: "pro1.mail.ovh.net" },
    ],
  },
  {
    ...ORDINARY,
    key: "outlook",
    imapHost: "outlook.office365.com",
    passwordAccepted: false,
    domains: ["outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.com", "live.fr", "msn.com"],
  },
  {
    ...ORDINARY,
    key: "yahoo",
    imapHost: "imap.mail.yahoo.com",
    appPassword: "required",
    helpUrl: "https://login.yahoo.com/account/security",
    domains: ["yahoo.com", "yahoo.fr", "ymail.com", "rocketmail.com"],
  },
  { ...ORDINARY, key: "ionos", imapHost: "imap.ionos.fr", helpUrl: "https://my.ionos.fr" },
  { ...ORDINARY, key: "other", imapHost: "" },
];

/** The preset of an address whose domain tells its provider. */
export function findPresetByAddress(emailAddress: string): ProviderPreset | null {
  const domain = emailAddress.slice(emailAddress.lastIndexOf("@") + 1).toLowerCase();
  return PRESETS.find((preset) => preset.domains.includes(domain)) ?? null;
}

/** The preset that a server belongs to, whatever the owner chose. */
export function findPresetByHost(imapHost: string): ProviderPreset | null {
  return PRESETS.find((preset) => preset.imapHost !== "" && preset.imapHost === imapHost) ?? null;
}
