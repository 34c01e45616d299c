import { sendAsMailbox } from "@/server/connections/send-as-mailbox";
import { db } from "@/server/db/client";
import type { Mail, MailPerson } from "@/server/smtp/mail";
import { type SendOptions, sendMail } from "@/server/smtp/send-mail";
import { findSystemSmtp } from "@/server/smtp/system-smtp";

/** A way out for Lokario's own mails. */
export interface Sender {
  from: MailPerson;
  /** null: the operator's server. */
  mailboxId: number | null;
  send: (mail: Mail, options: SendOptions) => Promise<"accepted" | "unconfirmed">;
}

/** The operator's server, else the company's mailboxes that work and have settings for sending, the freshest first. */
export async function findSenders(companyId: number): Promise<Sender[]> {
  const system = findSystemSmtp();
  if (system) {
    const { from, settings } = system;
    // The operator vouches for a server of his own, wherever it stands.
    const policy = { allowPrivate: true };
    return [{ from, mailboxId: null, send: (mail, options) => sendMail(settings, mail, { ...options, policy }) }];
  }
  const mailboxes = await db.mailbox.findMany({
    where: {
      companyId,
      enabled: true,
      deletedAt: null,
      smtpHost: { not: null },
      status: { in: ["SYNCED", "PARTIAL"] },
      incidents: { none: { closedAt: null, kind: { not: "SILENT" } } },
    },
    orderBy: [{ lastSuccessAt: "desc" }, { id: "asc" }],
    select: { id: true, emailAddress: true },
  });
  return mailboxes.map(({ id, emailAddress }) => ({
    from: { name: "Lokario", address: emailAddress },
    mailboxId: id,
    send: (mail, options) => sendAsMailbox(id, mail, options),
  }));
}
