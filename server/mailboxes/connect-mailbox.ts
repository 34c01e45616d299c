import type { Viewer } from "@/server/auth/viewer";
import { checkAccount } from "./check-account";
import { getMailbox } from "./get-mailbox";
import { insertMailbox } from "./insert-mailbox";
import { sealPassword } from "./password";
import { requestSyncNow } from "./request-sync-now";
import type { ConnectMailboxInput } from "./schema";
import type { MailboxView } from "./views";

/** Connects a mailbox and, when it is enabled, asks for its first sync. */
export async function connectMailbox(
  viewer: Viewer,
  { password, ...input }: ConnectMailboxInput,
  trigger: "MANUAL" | "API" = "MANUAL",
): Promise<MailboxView> {
  checkAccount(input);
  const id = await insertMailbox(viewer, input, (tx, mailbox) =>
    tx.mailbox.update({ where: { id: mailbox.id }, data: { passwordSealed: sealPassword(mailbox, password) } }),
  );
  if (input.enabled) await requestSyncNow(viewer, id, trigger);
  return getMailbox(viewer, id);
}
