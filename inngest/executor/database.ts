import pg from "pg";
import { env } from "@/server/env";

/** Runs one statement; inside `transaction`, on its connection. */
export type Query = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

// A pool apart from the application's: a heartbeat must not queue behind an import's transactions and lose its lease.
const POOL_SIZE = 4;
const shared = globalThis as typeof globalThis & { lokarioExecutorPool?: pg.Pool };

export const query: Query = async (sql, values) => (await pool().query(sql, values)).rows;

/** All or nothing. The connection is thrown away when even the rollback fails. */
export async function transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const result = await work(async (sql, values) => (await client.query(sql, values)).rows);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    await client.query("ROLLBACK").then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

function pool(): pg.Pool {
  shared.lokarioExecutorPool ??= openPool();
  return shared.lokarioExecutorPool;
}

function openPool(): pg.Pool {
  const opened = new pg.Pool({ connectionString: env().DATABASE_URL, max: POOL_SIZE, allowExitOnIdle: true });
  // An idle connection that the server closed is replaced at the next use; without a listener Node would exit.
  opened.on("error", () => {});
  return opened;
}
