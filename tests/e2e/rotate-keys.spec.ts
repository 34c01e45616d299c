import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { imapUser } from "@/tests/support/imap-user";
import { OWNER_ENV } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, runTerminal, startApp } from "./support/start-app";

let app: App;

beforeAll(async () => {
  app = await startApp({ env: OWNER_ENV });
});

afterAll(() => app?.stop());

it("changes the key as the guide says: mail is synced before, between and after", async () => {
  const token = await createToken(app);
  const id = await connectByRest(app, token, imapUser("cle"));
  expect(await syncByRest(app, token, id)).toMatchObject({ status: "success" });

  const newKey = `k2:${randomBytes(32).toString("base64")}`;
  await restartWith((oldKeys) => `${newKey},${oldKeys}`);
  expect(await runTerminal(app, "scripts/rotate-keys.mjs")).toContain(
    "✅ 1 secret(s) rechiffré(s) ; la clé 'k2' en chiffre 1\n🗑️ La clé 'k1' ne sert plus",
  );
  expect(await syncByRest(app, token, id)).toMatchObject({ status: "success" });

  await restartWith(() => newKey);
  expect(await syncByRest(app, token, id)).toMatchObject({ status: "success" });
  expect(app.output()).not.toContain(newKey.slice(3));

  // Nothing that runs is needed to look once more.
  await app.stop();
  expect(await runTerminal(app, "scripts/rotate-keys.mjs")).toContain("✅ 0 secret(s) rechiffré(s)");
});

async function restartWith(change: (keys: string) => string): Promise<void> {
  await app.stop();
  const file = path.join(app.dataDir, "secrets.json");
  const secrets = JSON.parse(readFileSync(file, "utf8"));
  const changed = { ...secrets, LOKARIO_ENCRYPTION_KEYS: change(secrets.LOKARIO_ENCRYPTION_KEYS) };
  writeFileSync(file, JSON.stringify(changed));
  app = await startApp({ dataDir: app.dataDir });
}
