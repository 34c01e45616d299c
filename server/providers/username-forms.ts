import { domainOf } from "./find-provider";
import type { Provider } from "./provider";

/** The user name that a provider expects: only for its own addresses can what stands before the @ be enough. */
export function defaultUsername(provider: Provider | null, emailAddress: string): string {
  const isOwn = provider?.domains.includes(domainOf(emailAddress));
  return isOwn && provider?.username === "localPart" ? localPartOf(emailAddress) : emailAddress;
}

/** The other of the two usual forms; null for a user name that is neither, which its owner chose on purpose. */
export function otherUsername(username: string, emailAddress: string): string | null {
  const localPart = localPartOf(emailAddress);
  if (localPart === "" || localPart === emailAddress) return null;
  if (username.toLowerCase() === emailAddress.toLowerCase()) return localPart;
  return username.toLowerCase() === localPart.toLowerCase() ? emailAddress : null;
}

function localPartOf(emailAddress: string): string {
  return emailAddress.slice(0, Math.max(emailAddress.lastIndexOf("@"), 0));
}
