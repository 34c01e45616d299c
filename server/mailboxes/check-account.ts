import { AppError } from "@/server/errors";
import { IMAP_SERVICE } from "@/server/imap/settings";
import { checkHost } from "@/server/network/host-policy";
import { describeProvider } from "@/server/providers/find-provider";
import type { SmtpChoice } from "@/server/smtp/schema";
import { SMTP_SERVICE } from "@/server/smtp/settings";

/**
 * Refuses servers that Lokario must not call, and passwords for providers that are known never to take one; a mailbox
 * that keeps its secret may have a grant.
 */
export function checkAccount(
  { imapHost, imapPort }: { imapHost: string; imapPort: number },
  { keepsSecret = false } = {},
): void {
  checkHost({ host: imapHost, port: imapPort, service: IMAP_SERVICE });
  const provider = describeProvider(imapHost);
  if (provider.password === "oauth" && !keepsSecret) {
    throw new AppError("imap.oauth_required", { detail: { host: imapHost, provider: provider.name } });
  }
}

/** Refuses servers for sending that Lokario must not call. */
export function checkSmtp(smtp: SmtpChoice | null | undefined): void {
  if (smtp) checkHost({ host: smtp.host, port: smtp.port, service: SMTP_SERVICE });
}
