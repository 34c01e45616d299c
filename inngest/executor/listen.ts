import pg from "pg";
import { env } from "@/server/env";
import { EXECUTOR_CHANNEL } from "../store-events";

const RECONNECT_MS = 2_000;

/**
 * Calls `onWork` when any process sends an event, within milliseconds of its commit. Only a saving of time: a lost
 * connection is opened again, and the executor looks every second anyway.
 */
export function listenForWork(onWork: () => void): { close(): Promise<void> } {
  let closed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const opened = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true });
    client = opened;
    opened.on("notification", onWork);
    opened.on("error", () => {});
    opened.on("end", () => {
      if (!closed) retry = setTimeout(reconnect, RECONNECT_MS);
    });
    await opened.connect();
    await opened.query(`LISTEN ${EXECUTOR_CHANNEL}`);
    onWork();
  }

  function reconnect(): void {
    connect().catch(() => client?.end().catch(() => {}));
  }

  reconnect();
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
