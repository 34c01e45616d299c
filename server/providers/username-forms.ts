import { domainOf } from "./find-provider";
import type { Provider } from "./provider";

/** The user name that a provider expects: only for its own addresses can what stands before the @ be enough. */
export function defaultUsername(provider: Provider | null, emailAddress: string): string {
  return provider && takesLocalPart(provider, emailAddress) ? localPartOf(emailAddress) : emailAddress;
}

/** Of an address at another domain the local part may be a stranger's account. */
function takesLocalPart({ username, domains }: Provider, emailAddress: string): boolean {
  return username === "localPart" && domains.includes(domainOf(emailAddress));
}

/**
 * The other of the two usual forms, for a server that refused the first; null where a try would be wasted, or worse: a
 * provider whose form is known, and a user name that is neither form, which its owner chose on purpose.
 */
export function otherUsername(provider: Provider | null, username: string, emailAddress: string): string | null {
  if (provider && !takesLocalPart(provider, emailAddress)) return null;
  const localPart = localPartOf(emailAddress);
  if (localPart === "" || localPart === emailAddress) return null;
  if (username.toLowerCase() === emailAddress.toLowerCase()) return localPart;
  return username.toLowerCase() === localPart.toLowerCase() ? emailAddress : null;
}

function localPartOf(emailAddress: string): string {
  return emailAddress.slice(0, Math.max(emailAddress.lastIndexOf("@"), 0));
}
