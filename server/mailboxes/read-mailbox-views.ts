import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { toShownError } from "@/server/errors";
import { OAUTH_KEYS } from "@/server/providers/oauth";
import { countMessages } from "./count-messages";
import type { MailboxView } from "./views";

const SHOWN = {
  id: true,
  name: true,
  emailAddress: true,
  username: true,
  provider: true,
  imapHost: true,
  imapPort: true,
  useTls: true,
  smtpHost: true,
  smtpPort: true,
  smtpUseTls: true,
  smtpUsername: true,
  /** Only whether there is one; it ends here. */
  smtpPasswordSealed: true,
  signature: true,
  syncIntervalMinutes: true,
  enabled: true,
  historyMonths: true,
  followDeletions: true,
  writeBack: true,
  status: true,
  lastSyncAt: true,
  lastSuccessAt: true,
  nextSyncAt: true,
  pausedAt: true,
  lastErrorCode: true,
  lastErrorDetail: true,
  grant: { select: { provider: true } },
  incidents: {
    where: { closedAt: null },
    orderBy: { openedAt: "asc" },
    take: 1,
    select: { id: true, kind: true, since: true, openedAt: true },
  },
  runs: {
    where: { status: { in: ["QUEUED", "RUNNING"] } },
    take: 1,
    select: {
      id: true,
      done: true,
      total: true,
      steps: { orderBy: { ordinal: "desc" }, take: 1, select: { name: true } },
    },
  },
} as const satisfies Prisma.MailboxSelect;

type Row = Prisma.MailboxGetPayload<{ select: typeof SHOWN }>;

/** The connected mailboxes of a company, or the one with this id, by name. */
export async function readMailboxViews(companyId: number, id?: number): Promise<MailboxView[]> {
  const rows = await db.mailbox.findMany({
    where: { companyId, deletedAt: null, id },
    select: SHOWN,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const counts = await countMessages(rows.map((row) => row.id));
  return rows.map((row) => toView(row, counts.get(row.id) ?? 0));
}

function toView(row: Row, messageCount: number): MailboxView {
  const { status, pausedAt, lastErrorCode, lastErrorDetail, grant, incidents, runs, ...rest } = row;
  const { smtpHost, smtpPort, smtpUseTls, smtpUsername, smtpPasswordSealed, ...shown } = rest;
  const [run] = runs;
  const [incident] = incidents;
  const failed = status === "ERROR" || status === "PARTIAL";
  return {
    ...shown,
    smtp:
      smtpHost !== null && smtpPort !== null
        ? {
            host: smtpHost,
            port: smtpPort,
            useTls: smtpUseTls,
            username: smtpUsername,
            samePassword: smtpPasswordSealed === null,
          }
        : null,
    state: run ? "running" : row.enabled ? (status.toLowerCase() as Lowercase<typeof status>) : "disabled",
    oauth: OAUTH_KEYS.find((key) => key === grant?.provider) ?? null,
    paused: pausedAt !== null,
    error: failed ? toShownError(lastErrorCode, lastErrorDetail) : null,
    incident: incident ? { ...incident, kind: incident.kind.toLowerCase() as Lowercase<typeof incident.kind> } : null,
    progress: run ? { runId: run.id, step: run.steps[0]?.name ?? null, done: run.done, total: run.total } : null,
    messageCount,
  };
}
