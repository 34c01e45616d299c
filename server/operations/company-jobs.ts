import { Prisma } from "@/server/db/generated/client";

/**
 * The embedded executor's runs (`r`) for a company, with their events (`e`) and mailboxes (`m`): a run belongs to the
 * company of the mailbox, or the company, that its event names. To stand behind FROM.
 */
export function companyJobs(companyId: number): Prisma.Sql {
  return Prisma.sql`executor_run r
    JOIN executor_event e ON e.id = r."eventId"
    LEFT JOIN mailbox m ON m.id = (e.data->>'mailboxId')::int
    WHERE coalesce(m."companyId", (e.data->>'companyId')::int) = ${companyId}`;
}

/** What every job shows, of the tables of `companyJobs`. */
export const JOB_COLUMNS = Prisma.sql`r.id, r."functionId", m.id AS "mailboxId", m.name AS "mailboxName",
  e.data->>'syncRunId' AS "syncRunId", r."createdAt" AS "startedAt"`;

export interface JobRow {
  id: string;
  functionId: string;
  mailboxId: number | null;
  mailboxName: string | null;
  syncRunId: string | null;
  startedAt: Date;
}

export function toJobView({ functionId, mailboxId, mailboxName, ...job }: JobRow) {
  return {
    id: job.id,
    job: functionId.replace(/^lokario-/, ""),
    mailbox: mailboxId === null || mailboxName === null ? null : { id: mailboxId, name: mailboxName },
    syncRunId: job.syncRunId,
    startedAt: job.startedAt,
  };
}
