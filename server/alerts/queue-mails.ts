import { v7 as uuid } from "uuid";
import type { LokarioEvent } from "@/inngest/events";
import type { Transaction } from "@/server/db/client";

export type Announce = (event: LokarioEvent) => void;

interface OfCompany {
  companyId: number;
  incidentId: string;
}

/** Writes a mail about a new incident for every owner who wants one; they leave behind the commit. */
export async function queueOpened(tx: Transaction, { companyId, incidentId }: OfCompany, announce: Announce) {
  const owners = await tx.membership.findMany({
    where: { companyId, role: "OWNER", OR: [{ notifications: null }, { notifications: { alertsByMail: true } }] },
    select: { userId: true },
  });
  const mails = owners.map(({ userId }) => ({ id: uuid(), companyId, userId, incidentId, kind: "OPENED" as const }));
  await tx.alertMail.createMany({ data: mails, skipDuplicates: true });
  for (const { id } of mails) announce(due(id));
}

/** What has not been told of an incident yet, need not be told any more. */
export async function skipOpened(tx: Transaction, incidentId: string): Promise<void> {
  await tx.alertMail.updateMany({ where: { incidentId, status: "PENDING" }, data: { status: "SKIPPED" } });
}

/** Writes « résolu » for everybody who was told of the incident. */
export async function queueResolved(tx: Transaction, { companyId, incidentId }: OfCompany, announce: Announce) {
  const told = await tx.alertMail.findMany({
    where: { incidentId, kind: "OPENED", status: { in: ["SENDING", "SENT", "UNCONFIRMED"] } },
    select: { userId: true },
  });
  const mails = told.map(({ userId }) => ({ id: uuid(), companyId, userId, incidentId, kind: "RESOLVED" as const }));
  await tx.alertMail.createMany({ data: mails, skipDuplicates: true });
  for (const { id } of mails) announce(due(id));
}

/** The mail waits to be sent. */
export function due(mailId: string): LokarioEvent {
  return { name: "alerts/mail.due", data: { mailId } };
}
