import { env } from "@/server/env";
import { connectSmtp } from "./connect-smtp";
import { type HandedMail, handIn, type Receipt } from "./hand-in";
import type { MailPerson } from "./mail";
import type { SmtpSettings } from "./settings";

/** The operator's own server for sending. */
interface SystemSmtp {
  from: MailPerson;
  /** As `handIn` does. */
  handIn: (mail: HandedMail) => Promise<Receipt>;
}

/** What LOKARIO_SMTP_URL names; null: there is none. */
export function findSystemSmtp(): SystemSmtp | null {
  const { LOKARIO_SMTP_URL, LOKARIO_MAIL_FROM } = env();
  if (!LOKARIO_SMTP_URL || !LOKARIO_MAIL_FROM) return null;
  const settings = readSettings(new URL(LOKARIO_SMTP_URL));
  return {
    from: { name: "Lokario", address: LOKARIO_MAIL_FROM },
    // The operator vouches for a server of his own, wherever it stands.
    handIn: async (mail) => handIn(await connectSmtp(settings, { policy: { allowPrivate: true } }), settings, mail),
  };
}

function readSettings({ protocol, hostname, port, username, password }: URL): SmtpSettings {
  const useTls = protocol === "smtps:";
  return {
    host: hostname.toLowerCase(),
    port: port ? Number(port) : useTls ? 465 : 587,
    useTls,
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}
