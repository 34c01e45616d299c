import { imap, smtp, smtpStarttls } from "@/server/providers/defaults";
import type { ServerAddress } from "@/server/providers/provider";
import type { Candidates, Search } from "./search";

/** The names that most hosters give their servers. Encrypted from the start first; STARTTLS where only that is offered. */
export async function guessServers({ domain }: Search): Promise<Candidates> {
  const [imapHost, mailHost, smtpHost] = [`imap.${domain}`, `mail.${domain}`, `smtp.${domain}`];
  const imapStarttls = (host: string): ServerAddress => ({ host, port: 143, security: "starttls" });
  return {
    imap: [imap(imapHost), imap(mailHost), imapStarttls(imapHost), imapStarttls(mailHost)],
    smtp: [smtp(smtpHost), smtp(mailHost), smtpStarttls(smtpHost), smtpStarttls(mailHost)],
    username: "address",
    provider: null,
  };
}
