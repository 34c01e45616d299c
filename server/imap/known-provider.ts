/** What a provider makes of an ordinary password over IMAP. */
export type PasswordRule = "plain" | "app_password" | "oauth";

export interface KnownProvider {
  name: string;
  passwords: PasswordRule;
}

const PROVIDERS: [RegExp, KnownProvider][] = [
  [/(^|\.)(gmail|googlemail)\.com$/, { name: "Gmail", passwords: "app_password" }],
  [/(^|\.)yahoo\.com$/, { name: "Yahoo", passwords: "app_password" }],
  [/(^|\.)mail\.me\.com$/, { name: "iCloud", passwords: "app_password" }],
  [/(^|\.)fastmail\.com$/, { name: "Fastmail", passwords: "app_password" }],
  [/(^|\.)(office365|outlook|hotmail)\.com$/, { name: "Microsoft", passwords: "oauth" }],
  [/(^|\.)orange\.fr$/, { name: "Orange", passwords: "plain" }],
  [/(^|\.)ovh\.(net|com)$/, { name: "OVH", passwords: "plain" }],
  [/(^|\.)ionos\.(fr|com|de)$/, { name: "Ionos", passwords: "plain" }],
];

/** The provider behind a host, or its plain name where Lokario knows nothing special of it. */
export function describeProvider(host: string): KnownProvider {
  const lower = host.toLowerCase();
  return PROVIDERS.find(([pattern]) => pattern.test(lower))?.[1] ?? { name: host, passwords: "plain" };
}
