import { db, type Transaction } from "@/server/db/client";

/** An event as the embedded executor keeps it; `ts` in milliseconds since 1970. */
export interface StoredEvent {
  id: string;
  name: string;
  data: unknown;
  ts: number;
}

/** PostgreSQL channel on which every executor hears that there is work. */
export const EXECUTOR_CHANNEL = "lokario_executor";

/** Takes the events as one JSON array; an id that is already known is left alone. Wakes the executors on commit. */
export const STORE_EVENTS_SQL = `
  WITH stored AS (
    INSERT INTO executor_event (id, name, data, ts)
    SELECT id, name, data, to_timestamp(ts / 1000.0)
    FROM jsonb_to_recordset($1::jsonb) AS event (id text, name text, data jsonb, ts bigint)
    ON CONFLICT (id) DO NOTHING
  )
  SELECT pg_notify('${EXECUTOR_CHANNEL}', '')`;

/**
 * Keeps events for the embedded executor, whichever process runs it: sending is a row, so that it works without an
 * executor (terminal, tests), survives a crash and can be part of the caller's transaction.
 */
export async function storeEvents(
  events: StoredEvent[],
  tx: Pick<Transaction, "$executeRawUnsafe"> = db,
): Promise<void> {
  await tx.$executeRawUnsafe(STORE_EVENTS_SQL, JSON.stringify(events));
}
