import type { Viewer } from "@/server/auth/viewer";
import { checkAccount, checkSmtp } from "./check-account";
import { getMailbox } from "./get-mailbox";
import { insertMailbox } from "./insert-mailbox";
import { sealPassword } from "./password";
import { requestSyncNow } from "./request-sync-now";
import { requireSmtpSecret } from "./require-smtp-secret";
import type { ConnectMailboxInput } from "./schema";
import { toSmtpColumns } from "./smtp-columns";
import type { MailboxView } from "./views";

/** Connects a mailbox and, when it is enabled, asks for its first sync. */
export async function connectMailbox(
  viewer: Viewer,
  { password, smtp, ...input }: ConnectMailboxInput,
  trigger: "MANUAL" | "API" = "MANUAL",
): Promise<MailboxView> {
  checkAccount(input);
  checkSmtp(smtp);
  if (smtp) requireSmtpSecret(null, { password, smtp });
  const id = await insertMailbox(viewer, input, (tx, mailbox) => {
    const secrets = { passwordSealed: sealPassword(mailbox, password), ...toSmtpColumns(mailbox, smtp) };
    return tx.mailbox.update({ where: { id: mailbox.id }, data: secrets });
  });
  if (input.enabled) await requestSyncNow(viewer, id, trigger);
  return getMailbox(viewer, id);
}
