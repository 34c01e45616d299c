import { afterAll, beforeAll, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { query } from "./support/people";
import { type App, runTerminal, startApp } from "./support/start-app";

const COUNT = 2_000;
const OWNER = {
  LOKARIO_OWNER_EMAIL: "claire@atelier.test",
  LOKARIO_OWNER_PASSWORD: "une phrase de passe correcte",
};

let app: App;

beforeAll(async () => {
  app = await startApp({ env: OWNER });
});

afterAll(() => app?.stop());

it("imports all of 2,000 messages once, though the server is killed in the middle", async () => {
  const account = imapUser("crash");
  deliver(
    account,
    Array.from({ length: COUNT }, (_, index) =>
      buildMail({ subject: `Mail ${index}`, messageId: `m${index}@crash.test` }),
    ),
  );
  const authorization = `Bearer ${await createToken(app)}`;
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${app.url}/api/inbox${path}`, { ...init, headers: { authorization, "content-type": "application/json" } });

  const created = await call("/integrations", {
    method: "POST",
    body: JSON.stringify({
      name: "Boîte",
      emailAddress: account.username,
      password: account.password,
      imapHost: account.host,
      imapPort: account.port,
      useTls: true,
      syncIntervalMinutes: 5,
      enabled: true,
    }),
  });
  expect(created.status).toBe(201);
  const { id } = (await created.json()) as { id: number };

  await expect.poll(() => countPlaces(app), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
  await app.kill();
  app = await startApp({ dataDir: app.dataDir });
  const ended = await call(`/integrations/${id}/sync?wait=1`, { method: "POST" });
  expect(await ended.json()).toMatchObject({ status: "success", quarantined: 0 });

  expect(await countPlaces(app)).toBe(COUNT);
  const [row] = await query<{ messages: number; ids: number }>(
    app,
    'SELECT count(*)::int AS messages, count(DISTINCT "messageId")::int AS ids FROM "message"',
  );
  expect(row).toEqual({ messages: COUNT, ids: COUNT });
});

async function createToken(of: App): Promise<string> {
  const printed = await runTerminal(of, "scripts/token.mjs", "--name", "e2e");
  const token = /lok_[\w-]+/.exec(printed)?.[0];
  if (!token) throw new Error(`no token in: ${printed}`);
  return token;
}

async function countPlaces(of: App): Promise<number> {
  const [row] = await query<{ places: number }>(of, 'SELECT count(*)::int AS places FROM "message_place"');
  return row?.places ?? 0;
}
