import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { Page } from "playwright-core";
import { hashPassword } from "@/server/auth/password";
import type { App } from "./start-app";

/** Everybody's, in every journey. */
export const PASSWORD = "une phrase de passe correcte";
const OWNER_EMAIL = "claire@atelier.test";
export const MEMBER_EMAIL = "paul@atelier.test";

/** What makes the owner and her company when an application starts for the first time. */
export const OWNER_ENV = {
  LOKARIO_OWNER_EMAIL: OWNER_EMAIL,
  LOKARIO_OWNER_PASSWORD: PASSWORD,
  LOKARIO_COMPANY: "Atelier Martin",
};

/** Adds a member to the application's company, as an invitation will. */
export async function addMember(app: App): Promise<void> {
  await query(
    app,
    'WITH person AS (INSERT INTO "user" ("email", "name", "passwordHash") VALUES ($1, $2, $3) RETURNING "id") INSERT INTO "membership" ("companyId", "userId", "role") SELECT (SELECT min("id") FROM "company"), "id", \'MEMBER\' FROM person',
    [MEMBER_EMAIL, "Paul Petit", await hashPassword(PASSWORD)],
  );
}

/** Signs a person in, who then sees the Inbox. */
export async function signIn(page: Page, app: App, email = OWNER_EMAIL): Promise<void> {
  await page.goto(`${app.url}/login`);
  await page.getByLabel("Adresse email").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/inbox");
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
