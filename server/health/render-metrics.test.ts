import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { GET } from "@/app/api/metrics/route";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { useOwnDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { connectAccount, syncNow } from "@/tests/support/sync";

const TOKEN = "a-token-for-prometheus";
let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(() => {
  env().LOKARIO_METRICS_TOKEN = undefined;
});
afterAll(() => database.drop());

function ask(authorization = `Bearer ${TOKEN}`): Promise<Response> {
  return GET(new Request("http://localhost/api/metrics", { headers: { authorization } }));
}

it("exists only where the operator set a token, and for whoever has it", async () => {
  expect((await ask()).status).toBe(404);
  env().LOKARIO_METRICS_TOKEN = TOKEN;
  for (const wrong of ["", "Bearer ", `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, TOKEN]) {
    expect((await ask(wrong)).status).toBe(401);
  }
  expect((await ask()).status).toBe(200);
});

it("counts syncs, mail, stages and what the database knows, without a name or an address", async () => {
  env().LOKARIO_METRICS_TOKEN = TOKEN;
  const { owner } = await createCompany();
  const account = imapUser("canary");
  deliver(account, [buildMail(), buildMail()]);
  await syncNow(owner, await connectAccount(owner, account));
  const { id: mailboxId } = await connectTestMailbox(owner, { name: "Canary" });
  const incident = { id: randomUUID(), companyId: owner.companyId, mailboxId, openedAt: new Date() };
  await db.incident.create({ data: { ...incident, kind: "NEEDS_OWNER" } });
  const text = await (await ask()).text();
  for (const line of [
    'lokario_syncs_total{outcome="success",code=""} 1',
    'lokario_messages_total{outcome="imported"} 2',
    'lokario_sync_duration_seconds_count{outcome="success"} 1',
    'lokario_sync_step_duration_seconds_count{step="login",outcome="success"} 1',
    'lokario_sync_step_duration_seconds_count{step="import",outcome="success"} 1',
    'lokario_mailboxes{status="synced"} 1',
    'lokario_incidents_open{kind="needs_owner"} 1',
    "lokario_sendings_overdue 0",
    'lokario_syncs_active{status="queued"} 1',
    "lokario_executor_waiting_events 2",
    "lokario_executor_workers 0",
    "lokario_database_up 1",
    "lokario_database_waiting 0",
  ]) {
    expect(text).toContain(`\n${line}\n`);
  }
  expect(text).toMatch(/lokario_database_connections\{state="idle"\} [1-9]/);
  expect(text).toContain("lokario_nodejs_eventloop_lag_seconds ");
  expect(text).toContain("lokario_process_cpu_seconds_total ");
  expect(text).not.toMatch(/canary|imap\.test/i);
  expect(text.match(/^# TYPE (?!lokario_)/m)).toBeNull();
});

it("says that the database is away", async () => {
  env().LOKARIO_METRICS_TOKEN = TOKEN;
  await db.$disconnect();
  await database.drop();
  expect(await (await ask()).text()).toContain("\nlokario_database_up 0\n");
});
