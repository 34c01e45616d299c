import type { SmtpView } from "@/server/mailboxes/views";
import type { SmtpFields, SmtpTextField } from "./smtp-fields";

/** The field that the schema's or the server's path is about: `smtp.host` is « smtpHost » in the form. */
export function toSmtpField(path: unknown): SmtpTextField | null {
  return SMTP_PATHS[String(path)] ?? null;
}

const SMTP_PATHS: Record<string, SmtpTextField> = {
  "smtp.host": "smtpHost",
  "smtp.port": "smtpPort",
  "smtp.username": "smtpUsername",
  "smtp.password": "smtpPassword",
};

/** A password of its own is needed once, and again for another server. */
export function lacksSmtpPassword(fields: SmtpFields, stored: SmtpView | null): boolean {
  const host = fields.smtpHost.trim().toLowerCase();
  if (host === "" || fields.smtpSamePassword || fields.smtpPassword !== "") return false;
  return !(stored && !stored.samePassword && stored.host === host);
}
