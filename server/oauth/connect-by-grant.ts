import type { Viewer } from "@/server/auth/viewer";
import { insertMailbox } from "@/server/mailboxes/insert-mailbox";
import { requestSyncNow } from "@/server/mailboxes/request-sync-now";
import { toSmtpColumns } from "@/server/mailboxes/smtp-columns";
import type { OauthProvider } from "./provider";
import { type NewGrant, saveGrant } from "./save-grant";
import type { ConnectByOauthInput } from "./schema";
import { sendingServer } from "./sending-server";

/** Connects a mailbox that a grant opens and, when it is enabled, asks for its first sync. Answers its id. */
export async function connectByGrant(
  viewer: Viewer,
  provider: OauthProvider,
  { provider: _key, ...choices }: ConnectByOauthInput,
  grant: NewGrant,
): Promise<number> {
  const account = {
    ...choices,
    username: choices.emailAddress,
    provider: provider.preset,
    imapHost: provider.imap.host,
    imapPort: provider.imap.port,
    useTls: true,
  };
  const smtp = sendingServer(provider, choices.emailAddress);
  const id = await insertMailbox(viewer, account, async (tx, mailbox) => {
    await saveGrant(tx, mailbox, grant);
    await tx.mailbox.update({ where: { id: mailbox.id }, data: toSmtpColumns(mailbox, smtp) });
  });
  if (choices.enabled) await requestSyncNow(viewer, id, "MANUAL");
  return id;
}
