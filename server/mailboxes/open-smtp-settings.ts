import type { Credentials } from "@/server/network/credentials";
import type { SmtpSettings } from "@/server/smtp/settings";
import { openSmtpPassword } from "./password";

interface StoredMailbox {
  id: number;
  companyId: number;
  smtpHost: string | null;
  smtpPort: number | null;
  smtpUseTls: boolean;
  smtpUsername: string | null;
  smtpPasswordSealed: string | null;
}

/**
 * What it takes to send for a connected mailbox, in clear: for the connection only. `credentials` are those for reading,
 * and serve where sending has none of its own. Null when nothing is sent from it.
 */
export function openSmtpSettings(mailbox: StoredMailbox, credentials: Credentials): SmtpSettings | null {
  const { smtpHost: host, smtpPort: port, smtpUseTls: useTls, smtpPasswordSealed } = mailbox;
  if (host === null || port === null) return null;
  const username = mailbox.smtpUsername ?? credentials.username;
  return smtpPasswordSealed
    ? { host, port, useTls, username, password: openSmtpPassword(mailbox, smtpPasswordSealed) }
    : { host, port, useTls, ...credentials, username };
}
