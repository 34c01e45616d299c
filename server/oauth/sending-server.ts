import { findProvider, findProviderByAddress } from "@/server/providers/find-provider";
import type { SmtpChoice } from "@/server/smtp/schema";
import type { OauthProvider } from "./provider";

/** Where a provider takes an account's mail, with the same grant; null beside a mail server that Lokario does not know. */
export function sendingServer({ preset, imap }: OauthProvider, emailAddress: string): SmtpChoice | null {
  const known = findProvider(preset);
  if (known?.imap?.host !== imap.host) return null;
  const isOwnDomain = findProviderByAddress(emailAddress)?.key === preset;
  const smtp = (isOwnDomain ? null : known.business?.smtp) ?? known.smtp;
  if (!smtp) return null;
  // No secret and no name of its own: those for reading serve for both.
  return { host: smtp.host, port: smtp.port, useTls: smtp.security === "tls", username: null, password: null };
}
