import { domainToASCII, domainToUnicode } from "node:url";

/** An address as an envelope names it: its domain in ASCII (RFC 5891), which every server takes. */
export function toEnvelope(address: string): string {
  return convertDomain(address, /\P{ASCII}/u, domainToASCII);
}

/** The same address as people write it. */
export function fromEnvelope(address: string): string {
  return convertDomain(address, /(^|\.)xn--/i, domainToUnicode);
}

function convertDomain(address: string, needed: RegExp, convert: (domain: string) => string): string {
  const at = address.lastIndexOf("@") + 1;
  const domain = address.slice(at);
  // What is no domain at all stays as it is: the server refuses it.
  return needed.test(domain) ? address.slice(0, at) + (convert(domain) || domain) : address;
}
