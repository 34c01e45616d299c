import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import type { ImapSettings } from "@/server/imap/settings";
import { openCredentials } from "./open-credentials";

/** What it takes to sign in to a connected mailbox, in clear: for the connection only; `refused` as in openCredentials. */
export async function requireImapSettings(
  mailboxId: number,
  tried: { refused?: string | undefined } = {},
): Promise<ImapSettings> {
  const mailbox = await db.mailbox.findFirst({ where: { id: mailboxId, deletedAt: null } });
  if (!mailbox) throw new AppError("request.not_found");
  const { imapHost: host, imapPort: port, useTls } = mailbox;
  return { host, port, useTls, ...(await openCredentials(mailbox, tried)) };
}
