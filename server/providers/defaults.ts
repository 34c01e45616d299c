import type { ServerAddress } from "./provider";

/** TLS from the first byte, on the port that IMAP has for it (RFC 8314). */
export function imap(host: string): ServerAddress {
  return { host, port: 993, security: "tls" };
}

/** The same for SMTP. */
export function smtp(host: string): ServerAddress {
  return { host, port: 465, security: "tls" };
}

/** SMTP's other port, for providers that have only this one. */
export function smtpStarttls(host: string): ServerAddress {
  return { host, port: 587, security: "starttls" };
}

/** What holds where a row of the table says nothing else. */
export const ORDINARY = {
  username: "address",
  password: "own",
  helpUrl: null,
  domains: [],
  mx: [],
  hosts: [],
  alternatives: [],
  offers: [],
} as const;
