import { env } from "@/server/env";
import type { MailPerson } from "./mail";
import type { SmtpSettings } from "./settings";

export interface SystemSmtp {
  settings: SmtpSettings;
  from: MailPerson;
}

/** The operator's own server for sending (LOKARIO_SMTP_URL); null: there is none. */
export function findSystemSmtp(): SystemSmtp | null {
  const { LOKARIO_SMTP_URL, LOKARIO_MAIL_FROM } = env();
  if (!LOKARIO_SMTP_URL || !LOKARIO_MAIL_FROM) return null;
  const { protocol, hostname, port, username, password } = new URL(LOKARIO_SMTP_URL);
  const useTls = protocol === "smtps:";
  return {
    settings: {
      host: hostname.toLowerCase(),
      port: port ? Number(port) : useTls ? 465 : 587,
      useTls,
      username: decodeURIComponent(username),
      password: decodeURIComponent(password),
    },
    from: { name: "Lokario", address: LOKARIO_MAIL_FROM },
  };
}
