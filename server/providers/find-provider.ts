import type { PasswordRule, Provider, ProviderKey } from "./provider";
import { PROVIDERS } from "./table";

/** The provider of a key; null for none, and for `demo`, which has no settings. */
export function findProvider(key: string | null): Provider | null {
  return PROVIDERS.find((provider) => provider.key === key) ?? null;
}

/** The provider whose own addresses have this one's domain. */
export function findProviderByAddress(emailAddress: string): Provider | null {
  const domain = domainOf(emailAddress);
  return PROVIDERS.find(({ domains }) => domains.includes(domain)) ?? null;
}

/** The provider that a server belongs to, whatever the owner chose. */
export function findProviderByHost(host: string): Provider | null {
  return PROVIDERS.find(({ hosts }) => hosts.some((zone) => isWithin(host, zone))) ?? null;
}

/** The provider that receives a domain's mail, by the names of its exchangers, the preferred one first. */
export function findProviderByMx(exchanges: readonly string[]): Provider | null {
  for (const exchange of exchanges) {
    const found = PROVIDERS.find(({ mx }) => mx.some((zone) => isWithin(exchange, zone)));
    if (found) return found;
  }
  return null;
}

/** The name and the password rule of a host's provider; its plain name where Lokario knows nothing special of it. */
export function describeProvider(host: string): { key: ProviderKey; name: string; password: PasswordRule } {
  return findProviderByHost(host) ?? { key: "other", name: host, password: "own" };
}

/** What stands behind the last @, in lower case; empty without one. */
export function domainOf(emailAddress: string): string {
  return emailAddress.includes("@") ? (emailAddress.trim().split("@").at(-1)?.toLowerCase() ?? "") : "";
}

function isWithin(host: string, zone: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  return name === zone || name.endsWith(`.${zone}`);
}
