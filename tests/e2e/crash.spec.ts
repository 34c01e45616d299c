import { afterAll, beforeAll, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { OWNER_ENV, query } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

const COUNT = 2_000;

let app: App;

beforeAll(async () => {
  app = await startApp({ env: OWNER_ENV });
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
  const token = await createToken(app);
  const id = await connectByRest(app, token, account);

  await expect.poll(() => countPlaces(app), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
  await app.kill();
  app = await startApp({ dataDir: app.dataDir });
  expect(await syncByRest(app, token, id)).toMatchObject({ status: "success", quarantined: 0 });

  expect(await countPlaces(app)).toBe(COUNT);
  const [row] = await query<{ messages: number; ids: number }>(
    app,
    'SELECT count(*)::int AS messages, count(DISTINCT "messageId")::int AS ids FROM "message"',
  );
  expect(row).toEqual({ messages: COUNT, ids: COUNT });
});

async function countPlaces(of: App): Promise<number> {
  const [row] = await query<{ places: number }>(of, 'SELECT count(*)::int AS places FROM "message_place"');
  return row?.places ?? 0;
}
