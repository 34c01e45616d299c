import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/server/db/client";
import { requireImapSettings } from "@/server/mailboxes/require-imap-settings";
import { failRun } from "@/server/sync/fail-run";
import { appRouter } from "@/server/trpc/router";
import { createCallerFactory } from "@/server/trpc/trpc";
import { useOwnDatabase } from "@/tests/support/database";
import {
  connectByGoogle,
  createSignedInOwner,
  type OauthWorld,
  oauthAddress,
  startOauthWorld,
} from "@/tests/support/oauth/oauth-world";
import { walkThrough } from "@/tests/support/oauth/walk-through";
import { syncNow } from "@/tests/support/sync";
import { finishAuthorization } from "./finish-authorization";
import { openToken } from "./grant-tokens";

let world: OauthWorld;
let database: Awaited<ReturnType<typeof useOwnDatabase>>;

beforeAll(async () => {
  database = await useOwnDatabase();
  world = await startOauthWorld();
});

afterAll(async () => {
  await world?.stop();
  await db.$disconnect();
  await database?.drop();
});

afterEach(() => vi.restoreAllMocks());

test("tokens, codes and secrets of the way to them are in no row, no log line and no answer", async () => {
  const said: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((chunk) => said.push(String(chunk)) > 0);
  }
  const { owner, sessionId } = await createSignedInOwner();
  const caller = createCallerFactory(appRouter)({ sessionId });
  const emailAddress = oauthAddress();
  const answers: unknown[] = [];
  const secrets = new Set([world.server.client.secret]);

  const id = await connectByGoogle(owner, sessionId, emailAddress);
  const collect = async () => {
    const { accessToken = "" } = await requireImapSettings(id);
    const grant = await db.oauthGrant.findUniqueOrThrow({ where: { mailboxId: id } });
    secrets.add(accessToken).add(openToken(grant, "refreshToken", grant.refreshSealed));
  };
  await collect();
  await db.mailbox.update({ where: { id }, data: { enabled: true } });
  await syncNow(owner, id);
  await db.oauthGrant.update({ where: { mailboxId: id }, data: { accessExpiresAt: new Date() } });
  await collect();

  // A way that leads nowhere, and one that succeeds; then the end of it all.
  for (const account of ["", emailAddress]) {
    const { url } = await caller.oauth.reconnect({ id });
    const returned = await walkThrough(url, { account, decision: account ? "allow" : "deny" });

    answers.push(await finishAuthorization(owner, sessionId, "google", returned.searchParams));
    for (const name of ["state", "code"]) secrets.add(returned.searchParams.get(name) ?? emailAddress);
  }
  await collect();
  await world.server.revoke(emailAddress);
  await db.oauthGrant.update({ where: { mailboxId: id }, data: { accessExpiresAt: new Date() } });
  await expect(syncNow(owner, id)).rejects.toThrow();
  const { id: runId } = await db.syncRun.findFirstOrThrow({ where: { mailboxId: id }, orderBy: { queuedAt: "desc" } });
  await failRun(runId, "oauth.revoked");

  answers.push(await caller.mailboxes.list(), await caller.mailboxes.runs({ id }), await caller.oauth.providers());
  const attempts = await db.oauthAttempt.findMany({ select: { id: true } });
  for (const attempt of attempts) answers.push(await caller.oauth.attempt(attempt));

  secrets.delete(emailAddress);
  expect(secrets.size).toBeGreaterThanOrEqual(8);
  const everything = [...said, JSON.stringify(answers), await dumpDatabase()].join("\n");
  expect(everything).toContain(emailAddress);
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(10);
    expect(everything.includes(secret)).toBe(false);
  }
});

/** Every row of every table, as text. */
async function dumpDatabase(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS "name" FROM pg_tables WHERE schemaname = 'public'`;
  const rows = await Promise.all(
    tables.map(({ name }) => db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS "row" FROM ${name} t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join("\n");
}
