import { db } from "@/server/db/client";

interface Measured {
  name: string;
  help: string;
  label?: string;
  /** By the value of the label. */
  values: Record<string, number>;
}

interface Row {
  running: number;
  due: number;
  later: number;
  delay: number;
  events: number;
  workers: number;
  watched: number;
  overdue: number;
  unsent: number;
  mailboxes: Record<string, number>;
  syncs: Record<string, number>;
  incidents: Record<string, number>;
}

/** What the database knows of all processes together. */
export async function readInstallation(): Promise<Measured[]> {
  const [row] = await db.$queryRaw<[Row]>`
    SELECT job.*, mailbox.*,
      (SELECT count(*)::int FROM "executor_event" WHERE "routedAt" IS NULL) AS "events",
      (SELECT count(*)::int FROM "executor_worker" WHERE "lastSeenAt" > now() - interval '20 seconds') AS "workers",
      (SELECT count(*)::int FROM "mailbox_watch") AS "watched",
      (SELECT coalesce(jsonb_object_agg("status", "count"), '{}') FROM (
        SELECT lower("status"::text) AS "status", count(*)::int AS "count" FROM "mailbox" WHERE "deletedAt" IS NULL GROUP BY 1
      ) AS "grouped") AS "mailboxes",
      (SELECT coalesce(jsonb_object_agg("status", "count"), '{}') FROM (
        SELECT lower("status"::text) AS "status", count(*)::int AS "count" FROM "sync_run"
        WHERE "status" IN ('QUEUED', 'RUNNING') GROUP BY 1
      ) AS "grouped") AS "syncs",
      (SELECT coalesce(jsonb_object_agg("kind", "count"), '{}') FROM (
        SELECT lower("kind"::text) AS "kind", count(*)::int AS "count" FROM "incident" WHERE "closedAt" IS NULL GROUP BY 1
      ) AS "grouped") AS "incidents",
      (SELECT count(*)::int FROM "draft" WHERE "state" = 'QUEUED' AND "sendAt" < now() - interval '90 seconds') AS "unsent"
    FROM (
      SELECT count(*) FILTER (WHERE "held")::int AS "running", count(*) FILTER (WHERE NOT "held" AND "due")::int AS "due",
        count(*) FILTER (WHERE NOT "held" AND NOT "due")::int AS "later",
        coalesce(extract(epoch FROM now() - min("runAt") FILTER (WHERE NOT "held" AND "due")), 0)::float8 AS "delay"
      FROM (
        SELECT "runAt", coalesce("lockedUntil" > now(), false) AS "held", "runAt" <= now() AS "due" FROM "executor_job"
      ) AS "state"
    ) AS job, (
      SELECT count(*)::int AS "overdue" FROM "mailbox" WHERE "enabled" AND "deletedAt" IS NULL AND "pausedAt" IS NULL
        AND "nextSyncAt" < now() - interval '90 seconds'
    ) AS mailbox`;
  const { running, due, later } = row;
  return [
    {
      name: "lokario_executor_jobs",
      help: "Jobs of the embedded executor: under way, due, or later.",
      label: "state",
      values: { running, due, later },
    },
    one("lokario_executor_delay_seconds", "How long the oldest due job has waited.", row.delay),
    one("lokario_executor_waiting_events", "Events that no executor has taken up yet.", row.events),
    one("lokario_executor_workers", "Processes that do jobs.", row.workers),
    one("lokario_mailbox_watches", "Mailboxes that any process watches (IDLE).", row.watched),
    one("lokario_mailboxes_overdue", "Mailboxes whose scheduled sync is more than 90 seconds late.", row.overdue),
    one("lokario_sendings_overdue", "Mails of people that should have left 90 seconds ago.", row.unsent),
    {
      name: "lokario_incidents_open",
      help: "Mailboxes whose owners were told of trouble.",
      label: "kind",
      values: row.incidents,
    },
    { name: "lokario_mailboxes", help: "Mailboxes by status.", label: "status", values: row.mailboxes },
    { name: "lokario_syncs_active", help: "Syncs that wait or run.", label: "status", values: row.syncs },
  ];
}

function one(name: string, help: string, value: number): Measured {
  return { name, help, values: { "": value } };
}
