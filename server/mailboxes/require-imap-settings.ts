import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import type { ImapSettings } from "@/server/imap/settings";
import { openPassword } from "./password";

/** What it takes to sign in to a connected mailbox, with its password in clear: for the connection only. */
export async function requireImapSettings(mailboxId: number): Promise<ImapSettings> {
  const mailbox = await db.mailbox.findFirst({ where: { id: mailboxId, deletedAt: null } });
  if (!mailbox?.passwordSealed) throw new AppError("request.not_found");
  return {
    host: mailbox.imapHost,
    port: mailbox.imapPort,
    useTls: mailbox.useTls,
    username: mailbox.username,
    password: openPassword(mailbox, mailbox.passwordSealed),
  };
}
