import { AppError } from "@/server/errors";
import { checkHost } from "@/server/imap/host-policy";
import { describeProvider } from "@/server/imap/known-provider";

/** Refuses servers that Lokario must not call, and passwords for providers that are known never to take one. */
export function checkAccount({ imapHost, imapPort }: { imapHost: string; imapPort: number }): void {
  checkHost(imapHost, imapPort);
  const provider = describeProvider(imapHost);
  if (provider.passwords === "oauth") {
    throw new AppError("imap.oauth_required", { detail: { host: imapHost, provider: provider.name } });
  }
}
