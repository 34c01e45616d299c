import type { SmtpChoice } from "@/server/smtp/schema";
import { sealSmtpPassword } from "./password";

interface Owner {
  id: number;
  companyId: number;
}

/** What a mailbox's row says of sending. `undefined` changes nothing, null ends it; an empty password stays as it is. */
export function toSmtpColumns(mailbox: Owner, smtp: SmtpChoice | null | undefined) {
  if (smtp === undefined) return {};
  if (smtp === null) return { smtpHost: null, smtpPort: null, smtpUsername: null, smtpPasswordSealed: null };
  const { host, port, useTls, username, password } = smtp;
  return {
    smtpHost: host,
    smtpPort: port,
    smtpUseTls: useTls,
    smtpUsername: username,
    ...(password !== "" && { smtpPasswordSealed: password === null ? null : sealSmtpPassword(mailbox, password) }),
  };
}
