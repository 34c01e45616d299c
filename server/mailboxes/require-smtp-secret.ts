import { AppError } from "@/server/errors";
import { describeProvider } from "@/server/providers/find-provider";
import type { SmtpChoice } from "@/server/smtp/schema";

interface Stored {
  imapHost: string;
  passwordSealed: string | null;
  smtpHost: string | null;
  smtpPasswordSealed: string | null;
}

/**
 * A stored secret only ever goes to servers of those it was typed for, as in `requirePasswordForHost`. The mailbox's own
 * may go to the SMTP server of the same name or provider too. `password` is the one that was typed for reading.
 */
export function requireSmtpSecret(
  stored: Stored | null,
  { password, smtp }: { password: string; smtp: SmtpChoice },
): void {
  if (smtp.password === null) {
    if (password !== "" || (stored && mayShareSecret(stored, smtp.host))) return;
    // What a provider granted goes to nobody else, and there is no password to type again.
    throw missing(stored && stored.passwordSealed === null ? "smtp.password" : "password");
  } else if (smtp.password === "") {
    const isKept = stored?.smtpPasswordSealed && stored.smtpHost === smtp.host;
    if (!isKept) throw missing("smtp.password");
  }
}

/** The same for sending that stays as it is stored, while what reads is given another server and its secret. */
export function requireSmtpForHost(stored: Stored, { imapHost }: { imapHost: string }): void {
  const { smtpHost, smtpPasswordSealed } = stored;
  if (imapHost === stored.imapHost || smtpHost === null || smtpPasswordSealed !== null) return;
  if (!mayShareSecret({ ...stored, imapHost, smtpHost: null }, smtpHost)) throw missing("smtp.host");
}

function mayShareSecret({ imapHost, smtpHost, smtpPasswordSealed }: Stored, host: string): boolean {
  if (host === imapHost || (host === smtpHost && smtpPasswordSealed === null)) return true;
  const provider = describeProvider(imapHost).key;
  return provider !== "other" && provider === describeProvider(host).key;
}

function missing(field: string): AppError {
  return new AppError("request.invalid", { detail: { field } });
}
