import { handInMail } from "@/server/connections/hand-in-mail";
import { db } from "@/server/db/client";
import type { HandedMail } from "@/server/smtp/hand-in";
import type { MailPerson } from "@/server/smtp/mail";
import { findSystemSmtp } from "@/server/smtp/system-smtp";

/** A way out for Lokario's own mails. */
export interface Sender {
  from: MailPerson;
  /** null: the operator's server. */
  mailboxId: number | null;
  handIn: (mail: HandedMail) => Promise<unknown>;
}

/** The operator's server, else the company's mailboxes that work and have settings for sending, the freshest first. */
export async function findSenders(companyId: number): Promise<Sender[]> {
  const system = findSystemSmtp();
  if (system) return [{ ...system, mailboxId: null }];
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
    handIn: (mail) => handInMail(id, mail),
  }));
}
