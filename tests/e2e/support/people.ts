import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { hashPassword } from "@/server/auth/password";
import type { App } from "./start-app";

/** Adds a member to the application's company, as an invitation will. */
export async function addMember(app: App, email: string, password: string): Promise<void> {
  await query(
    app,
    'WITH person AS (INSERT INTO "user" ("email", "name", "passwordHash") VALUES ($1, $2, $3) RETURNING "id") INSERT INTO "membership" ("companyId", "userId", "role") SELECT (SELECT min("id") FROM "company"), "id", \'MEMBER\' FROM person',
    [email, "Paul Petit", await hashPassword(password)],
  );
}

/** Asks the application's own database. */
export async function query<Row extends pg.QueryResultRow>(
  app: App,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: readDatabaseUrl(app) });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The embedded PostgreSQL says where it listens in its own lock file: the port is the fourth line. */
function readDatabaseUrl({ dataDir }: App): string {
  const { POSTGRES_PASSWORD } = JSON.parse(readFileSync(path.join(dataDir, "secrets.json"), "utf8"));
  const port = readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[3];
  return `postgresql://lokario:${POSTGRES_PASSWORD}@127.0.0.1:${port}/lokario`;
}
