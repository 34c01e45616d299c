import { db } from "@/server/db/client";
import type { AlertMail } from "@/server/db/generated/client";
import type { Letter } from "./letter";
import { DEFAULT_CHOICE } from "./schema";
import { type Reader, writeOpenedLetter, writeResolvedLetter } from "./write-incident-letter";
import { writeSummaryLetter } from "./write-summary-letter";

export interface AddressedLetter {
  letter: Letter;
  to: { name: string; address: string };
  /** The mail that this one goes on from: a resolved incident's first. */
  inReplyTo: string | undefined;
}

/** What a mail says, read when it leaves: it is as true as it can be. null: its reader is no owner any more, or it is true no more. */
export async function readLetter(mail: AlertMail): Promise<AddressedLetter | null> {
  const membership = await db.membership.findUnique({
    where: { companyId_userId: { companyId: mail.companyId, userId: mail.userId } },
    include: { user: true, company: true, notifications: true },
  });
  if (membership?.role !== "OWNER") return null;
  const { user, company, notifications } = membership;
  const { timeZone } = notifications ?? DEFAULT_CHOICE;
  const reader: Reader = { person: user.name, company: company.name, language: user.language, timeZone };
  const to = { name: user.name, address: user.email };
  if (mail.day) return { letter: await writeSummaryLetter(mail.companyId, mail, reader), to, inReplyTo: undefined };
  const incident = await db.incident.findUnique({
    where: { id: mail.incidentId ?? "" },
    include: { mailbox: { select: { name: true, emailAddress: true } }, mails: { where: { userId: mail.userId } } },
  });
  if (!incident) return null;
  // Its server may have postponed it until long after.
  if (mail.kind === "OPENED" && incident.closedAt) return null;
  if (mail.kind === "OPENED") return { letter: writeOpenedLetter(incident, reader), to, inReplyTo: undefined };
  const opened = incident.mails.find(({ kind }) => kind === "OPENED");
  return { letter: writeResolvedLetter(incident, reader), to, inReplyTo: opened?.id };
}
