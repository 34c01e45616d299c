import { db } from "@/server/db/client";
import { sealPassword } from "@/server/mailboxes/password";
import { createStoredMailbox, type StoredMailbox } from "./store-mail";

export interface SendingMailbox extends StoredMailbox {
  changePassword(password: string): Promise<void>;
}

/** A mailbox whose mail goes to an SMTP server of this machine, with the password « secret »; nothing is read from it. */
export async function sendingMailbox(companyId: number, smtpPort: number): Promise<SendingMailbox> {
  const mailbox = await createStoredMailbox(companyId);
  const { id } = mailbox;
  const changePassword = async (password: string) => {
    const passwordSealed = sealPassword({ id, companyId }, password);
    await db.mailbox.update({ where: { id }, data: { passwordSealed } });
  };
  await db.mailbox.update({ where: { id }, data: { smtpHost: "localhost", smtpPort, smtpUseTls: true } });
  await changePassword("secret");
  return { ...mailbox, changePassword };
}
