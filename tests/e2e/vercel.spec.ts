import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type CuttableProxy, startCuttableProxy } from "@/tests/support/cuttable-proxy";
import { createTestDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { type InngestServer, startInngestServer } from "@/tests/support/inngest-server/start-inngest-server";
import { buildMail } from "@/tests/support/mail";
import { runScriptWith } from "@/tests/support/run-script";
import { startS3Server } from "@/tests/support/s3-server";
import { type Deployment, deployAsVercel } from "./support/deploy-as-vercel";
import { OWNER_ENV } from "./support/people";

// The application on a serverless host: nothing that lasts but PostgreSQL, a bucket and an Inngest server.

const user = imapUser("vercel");
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let storage: Awaited<ReturnType<typeof startS3Server>>;
let inngest: InngestServer;
let mail: CuttableProxy;
let app: Deployment;
let token: string;
let mailboxId: number;
let variables: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await startS3Server();
  inngest = await startInngestServer();
  mail = await startCuttableProxy(user.port);
  variables = {
    ...storage.env,
    ...inngest.env,
    DATABASE_URL: database.url,
    LOKARIO_SESSION_SECRET: randomBytes(32).toString("base64url"),
    LOKARIO_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    ...OWNER_ENV,
    LOKARIO_STREAM_SECONDS: "5",
    LOKARIO_ALLOW_PRIVATE_HOSTS: "1",
  };
  app = await deployAsVercel(variables);
  token = await createToken();
});
afterAll(async () => {
  await app?.kill();
  await Promise.all([mail?.stop(), inngest?.stop(), storage?.stop()]);
  await database?.drop();
});

it("is ready on a disk that it cannot write to, with no job of its own", async () => {
  expect(await (await fetch(`${app.url}/api/ready`)).json()).toEqual({
    ...{ status: "ready", database: "ok", migrations: "ok", jobs: "elsewhere" },
  });
  expect(await query(`SELECT count(*)::int AS "count" FROM "executor_worker"`)).toEqual([{ count: 0 }]);
  expect((await fetch(`${app.url}/login`)).status).toBe(200);
});

it("is called by Inngest alone: what is not signed is refused", async () => {
  const call = await fetch(`${app.url}/api/inngest?fnId=lokario-schedule-syncs&stepId=step`, {
    method: "POST",
    body: JSON.stringify({ event: {}, events: [{}], steps: {}, ctx: {}, version: 2 }),
  });
  expect(call.status).toBe(401);
  expect((await fetch(`${app.url}/api/inngest`, { method: "PUT" })).status).toBe(200);
  expect(inngest.functions()).toEqual(
    expect.arrayContaining(["lokario-schedule-syncs", "lokario-sync-mailbox", "lokario-sync-mailbox-failure"]),
  );
});

it("syncs a mailbox step by step, keeps its attachments in the bucket, and leaves no connection behind", async () => {
  const attachments = [{ filename: "devis.pdf", contentType: "application/pdf", content: "%PDF-1.7 devis" }];
  deliver(user, [
    buildMail({ subject: "Un" }),
    buildMail({ subject: "Deux", attachments }),
    buildMail({ subject: "Trois" }),
  ]);
  const { username: emailAddress, password, host: imapHost } = user;
  const settings = { name: "Boîte", emailAddress, password, imapHost, imapPort: mail.port, useTls: true };
  const created = await ask("POST", "/integrations", { ...settings, syncIntervalMinutes: 5, enabled: true });
  mailboxId = Number((created as { id: number }).id);
  await inngest.settle();
  expect(await lastRun()).toMatchObject({ status: "SUCCESS", imported: 3, errorCode: null });
  const [sync] = inngest.runs.filter(({ functionId }) => functionId === "lokario-sync-mailbox");
  expect(sync).toMatchObject({ status: "completed", output: { status: "success" } });
  expect(sync?.steps.map(({ name }) => name)).toEqual([
    "connect",
    "import-1",
    "close",
    "look-for-attachments",
    "archive",
  ]);
  // Nothing but ids and counts is told to the server.
  expect(JSON.stringify(inngest.runs)).not.toMatch(/devis|Deux|secret|imap\.test/);

  const [attachment] = await query<{ id: string }>(`SELECT "id" FROM "attachment" WHERE "blobHash" IS NOT NULL`);
  expect(await download(attachment?.id ?? "")).toBe("%PDF-1.7 devis");
  await expect.poll(() => mail.open()).toBe(0);
});

it("is synced by the server's schedule, another process of the host doing the next one", async () => {
  await app.kill();
  app = await deployAsVercel(variables);
  await fetch(`${app.url}/api/inngest`, { method: "PUT" });
  deliver(user, buildMail({ subject: "Quatre" }));
  await query(`UPDATE "mailbox" SET "nextSyncAt" = now() - interval '1 minute'`);
  inngest.tick("schedule-syncs");
  await inngest.settle();
  expect(await lastRun()).toMatchObject({ status: "SUCCESS", trigger: "SCHEDULE", imported: 1 });
});

it("ends as a failed run on the server too, and a replay from there is a run of its own in Lokario", async () => {
  await query(`UPDATE "mailbox" SET "imapPort" = 1`);
  await ask("POST", `/integrations/${mailboxId}/sync`);
  await inngest.settle();
  const failed = await lastRun();
  expect(failed).toMatchObject({ status: "ERROR", errorCode: "imap.refused" });
  const job = inngest.runs.findLast(({ functionId }) => functionId === "lokario-sync-mailbox");
  expect(job).toMatchObject({ status: "failed", error: { message: "imap.refused" } });
  expect(inngest.runs).toContainEqual(
    expect.objectContaining({ functionId: "lokario-sync-mailbox-failure", status: "completed" }),
  );

  await query(`UPDATE "mailbox" SET "imapPort" = $1`, [mail.port]);
  if (job) inngest.rerun(job);
  await inngest.settle();
  expect(await lastRun()).toMatchObject({ status: "SUCCESS", trigger: "REPLAY", replayOfId: failed?.id });
});

it("tells of changes in streams that end before the host would end them, each beginning anew", async () => {
  const cookie = await signIn();
  for (let stream = 0; stream < 2; stream += 1) {
    const answer = await fetch(`${app.url}/api/trpc/live.changes`, {
      headers: { cookie, accept: "text/event-stream" },
    });
    const text = await answer.text();
    expect(text).toContain("resync");
    // What said that it is over would not be opened again.
    expect(text).not.toContain("event: return");
  }
});

/** As the browser does; answers the cookies of the session. */
async function signIn(): Promise<string> {
  const cookiesOf = (answer: Response) => answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const opened = await fetch(`${app.url}/api/auth/csrf`);
  const { csrfToken } = (await opened.json()) as { csrfToken: string };
  const { LOKARIO_OWNER_EMAIL: email, LOKARIO_OWNER_PASSWORD: password } = OWNER_ENV;
  const answer = await fetch(`${app.url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(opened).join("; "), origin: app.url },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  return cookiesOf(answer).join("; ");
}

interface RunRow {
  id: string;
  status: string;
  trigger: string;
  imported: number;
  replayOfId: string | null;
  errorCode: string | null;
}

async function lastRun(): Promise<RunRow | undefined> {
  return (await query<RunRow>(`SELECT * FROM "sync_run" ORDER BY "queuedAt" DESC LIMIT 1`))[0];
}

/** Made at the terminal of the operator, who has the same database and secrets. */
async function createToken(): Promise<string> {
  const own = { ...variables, LOKARIO_DATA_DIR: mkdtempSync(path.join(tmpdir(), "lokario-operator-")) };
  const { stdout } = await runScriptWith(own, "token.mjs", "--name", "vercel");
  return /lok_[\w-]+/.exec(stdout)?.[0] ?? "";
}

async function ask(method: string, route: string, body?: object): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await fetch(`${app.url}/api/inbox${route}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.ok, `${method} ${route}: ${answer.status}`).toBe(true);
  return answer.json();
}

async function download(id: string): Promise<string> {
  const answer = await fetch(`${app.url}/api/inbox/attachments/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return answer.text();
}

async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
