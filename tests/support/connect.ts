import { randomUUID } from "node:crypto";
import type { Viewer } from "@/server/auth/viewer";
import { connectMailbox } from "@/server/mailboxes/connect-mailbox";
import { ConnectMailbox } from "@/server/mailboxes/schema";
import type { MailboxView } from "@/server/mailboxes/views";
import type { ImapUser } from "./imap-user";

/** Connects a mailbox through the ordinary verb; without `account`, one on a server that nobody calls. */
export function connectTestMailbox(
  owner: Viewer,
  input: { name?: string; enabled?: boolean; account?: ImapUser; smtp?: object } = {},
): Promise<MailboxView> {
  const { name = "Boîte principale", enabled = true, account, smtp } = input;
  const host = account?.host ?? "127.0.0.1";
  const username = account?.username ?? `${randomUUID().slice(0, 8)}@imap.test`;
  return connectMailbox(
    owner,
    ConnectMailbox.parse({
      name,
      enabled,
      emailAddress: username,
      password: account?.password ?? "secret",
      imapHost: host,
      imapPort: account?.port ?? 9,
      useTls: account?.useTls ?? true,
      smtp,
    }),
  );
}
