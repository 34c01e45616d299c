import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { connectTestMailbox } from "@/tests/support/connect";
import { runScript } from "@/tests/support/run-script";
import { terminalFor } from "@/tests/support/terminal";
import { statusFromTerminal } from "./status-from-terminal";

const terminal = terminalFor(statusFromTerminal);
const { run } = terminal;
const MINUTE = 60_000;

test("says so when nothing is connected", async () => {
  expect(await run()).toEqual({ code: 0, lines: ["Aucune intégration pour l'instant"] });
});

test("gives each mailbox of each company its line, and exits with 0 while none is in error", async () => {
  const { owner } = await createCompany("Boulangerie Petit");
  const synced = await connectTestMailbox(terminal.owner, { name: "Boîte principale" });
  const disabled = await connectTestMailbox(owner, { name: "Ancienne", enabled: false });
  await db.syncRun.deleteMany();
  const now = Date.now();
  const times = { lastSuccessAt: new Date(now - 3.5 * MINUTE), nextSyncAt: new Date(now + 1.5 * MINUTE) };
  await db.mailbox.update({ where: { id: synced.id }, data: { status: "SYNCED", ...times } });
  expect(await run()).toEqual({
    code: 0,
    lines: [
      `✅ ${synced.id} 'Boîte principale': synchronisée il y a 3 min, 0 email(s), prochaine dans 2 min`,
      `⏸ ${disabled.id} 'Ancienne': désactivée, 0 email(s)`,
    ],
  });
});

test("names the cause and exits with 1 when one is in error, for programs as JSON alone", async () => {
  const { id } = await connectTestMailbox(terminal.owner, { name: "Support" });
  await db.syncRun.deleteMany();
  const data = { status: "ERROR", lastErrorCode: "imap.auth_failed", pausedAt: new Date(), nextSyncAt: null } as const;
  await db.mailbox.update({ where: { id }, data });
  const { code, lines } = await run();
  expect(code).toBe(1);
  expect(lines).toContain(
    `❌ ${id} 'Support': en erreur (Identifiants refusés), 0 email(s), en pause jusqu'à votre correction`,
  );
  const asProgram = await runScript("status.mjs", "--json");
  expect(asProgram.code).toBe(1);
  const { integrations } = JSON.parse(asProgram.stdout);
  expect(integrations).toHaveLength(3);
  expect(integrations[2]).toMatchObject({ id, state: "error", paused: true, error: { code: "imap.auth_failed" } });
  expect(asProgram.stdout).not.toMatch(/imap\.test|password/);
});

test("explains itself, without a database", async () => {
  const { DATABASE_URL } = process.env;
  process.env.DATABASE_URL = "not an address";
  for (const script of ["status.mjs", "sync.mjs", "verify.mjs", "token.mjs", "migrate.mjs", "rotate-keys.mjs"]) {
    const { code, stdout } = await runScript(script, "--help");
    expect(code).toBe(0);
    expect(stdout).toContain("Usage : npm run ");
    expect(stdout).not.toContain("\u001b");
  }
  process.env.DATABASE_URL = DATABASE_URL;
  expect(await run("--nonsense")).toEqual({ code: 1, lines: ["❌ Usage : npm run status [-- --json]"] });
});
