import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import pg from "pg";

const adminUrl = new URL(requireTestDatabaseUrl());

/**
 * A fresh migrated database, and a folder for its files, for a suite that must be alone (it counts all rows, or runs the
 * executor). The code under test uses both too, as long as it has not asked for its environment before: call this first in
 * `beforeAll`.
 */
export async function useOwnDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOKARIO_DATA_DIR = mkdtempSync(`${process.env.LOKARIO_DATA_DIR}-`);
  return database;
}

/** A fresh migrated database beside the shared one. `drop` ends the sessions that are left on it. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `lokario_${randomUUID().replaceAll("-", "")}`;
  await runAsAdmin(`CREATE DATABASE ${name} TEMPLATE lokario_template`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runAsAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function runAsAdmin(sql: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function requireTestDatabaseUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error("Run these tests by `node scripts/test.mjs unit`: they need their own PostgreSQL.");
  return url;
}
