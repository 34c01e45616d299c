import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { findSenders } from "./find-senders";
import { findUnsent } from "./find-unsent";
import { ALERT_DELAYS, DEFAULT_CHOICE, TIME_ZONES } from "./schema";
import type { NotificationsView, PastIncidentView } from "./views";

/** Incidents of late that an owner can look back at. */
const RECENT = 10;

/** What this owner wants to hear of, how the mails leave, and what was told of late. */
export async function getNotifications(viewer: Viewer): Promise<NotificationsView> {
  const { companyId, userId } = viewer;
  const [{ user, company, notifications }, senders, unsent, recent] = await Promise.all([
    db.membership.findUniqueOrThrow({
      where: { companyId_userId: { companyId, userId } },
      include: { user: { select: { email: true } }, company: true, notifications: true },
    }),
    findSenders(companyId),
    findUnsent(viewer),
    listRecent(companyId),
  ]);
  const { alertsByMail, dailySummary, summaryHour, timeZone } = notifications ?? DEFAULT_CHOICE;
  return {
    alertsByMail,
    dailySummary,
    summaryHour,
    timeZone: TIME_ZONES.find((known) => known === timeZone) ?? DEFAULT_CHOICE.timeZone,
    alertDelayMinutes: ALERT_DELAYS.find((minutes) => minutes === company.alertDelayMinutes) ?? 60,
    address: user.email,
    sender: await nameSender(senders[0]),
    unsent,
    recent,
  };
}

async function nameSender(sender: Awaited<ReturnType<typeof findSenders>>[number] | undefined) {
  if (!sender) return null;
  const { mailboxId, from } = sender;
  const mailbox = mailboxId ? await db.mailbox.findUnique({ where: { id: mailboxId }, select: { name: true } }) : null;
  return { address: from.address, mailboxName: mailbox?.name ?? null };
}

async function listRecent(companyId: number): Promise<PastIncidentView[]> {
  const incidents = await db.incident.findMany({
    where: { companyId, OR: [{ end: null }, { end: { not: "REPLACED" } }] },
    orderBy: { openedAt: "desc" },
    take: RECENT,
    include: {
      mailbox: { select: { name: true } },
      _count: { select: { mails: { where: { kind: "OPENED", status: { in: ["SENT", "UNCONFIRMED"] } } } } },
    },
  });
  return incidents.map(({ id, mailboxId, mailbox, kind, openedAt, closedAt, _count }) => ({
    id,
    mailboxId,
    mailboxName: mailbox.name,
    kind: kind.toLowerCase() as Lowercase<typeof kind>,
    openedAt,
    closedAt,
    told: _count.mails,
  }));
}
