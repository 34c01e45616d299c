import type { ImapFlow } from "imapflow";
import { AppError } from "@/server/errors";

/** Puts a mail into a folder (APPEND), as read. The one command with which Lokario adds to a server. */
export async function fileMail(client: ImapFlow, path: string, mail: Buffer, date: Date): Promise<void> {
  const filed = await client.append(path, mail, ["\\Seen"], date);
  if (!filed) throw new AppError("imap.folder_refused", { detail: { folder: path } });
}

/** Whether the open folder holds a mail with this Message-ID, given without brackets. */
export async function holdsMessageId(client: ImapFlow, messageId: string): Promise<boolean> {
  const found = await client.search({ header: { "message-id": `<${messageId}>` } }, { uid: true });
  if (!found) throw new Error("the server refused to search");
  return found.length > 0;
}
