import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { connectTestMailbox } from "@/tests/support/connect";
import { deliver } from "@/tests/support/deliver";
import { findTextInDatabase } from "@/tests/support/find-text";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { runScript } from "@/tests/support/run-script";
import { terminalFor } from "@/tests/support/terminal";
import { syncFromTerminal } from "./sync-from-terminal";

const terminal = terminalFor(syncFromTerminal);
const { run } = terminal;

test("says so when there is nothing to sync", async () => {
  expect(await run()).toEqual({
    code: 0,
    lines: ["🔄 Synchronisation de 0 intégration(s)...", "✅ Synchronisation terminée"],
  });
});

test("prints the guide's lines and imports the mail", async () => {
  const account = imapUser();
  deliver(account, [buildMail(), buildMail(), buildMail()]);
  await connectTestMailbox(terminal.owner, { name: "Boîte principale Gmail", account });
  expect(await run()).toEqual({
    code: 0,
    lines: [
      "🔄 Synchronisation de 1 intégration(s)...",
      "📧 Synchronisation de 'Boîte principale Gmail' (imap)...",
      "✅ 'Boîte principale Gmail': 3 email(s) traité(s)",
      "✅ Synchronisation terminée",
    ],
  });
  expect(await db.message.count({ where: { companyId: terminal.owner.companyId } })).toBe(3);
  const log = readLog();
  expect(log).toContain("✅ 'Boîte principale Gmail': 3 email(s) traité(s)");
  expect(log).not.toContain(account.username);
});

test("names the cause and exits with 1 when one failed, without keeping the others", async () => {
  const wrong = { ...imapUser(), password: "canary-wrong" };
  const { id } = await connectTestMailbox(terminal.owner, { name: "Support", account: wrong });
  const { code, lines } = await run();
  expect(code).toBe(1);
  expect(lines).toContain("✅ 'Boîte principale Gmail': 0 email(s) traité(s)");
  expect(lines.find((line) => line.startsWith("❌ 'Support': "))).toContain("Identifiants refusés");
  expect(lines.at(-1)).toBe("⚠️ Synchronisation terminée, 1 en erreur");
  expect(lines.join("\n")).not.toContain("canary");
  // Runs, steps, events and jobs of the executor included.
  expect(await findTextInDatabase("canary")).toEqual([]);
  expect(readLog()).toContain("❌ 'Support': synchronisation en échec (imap.auth_failed)");
  expect(readLog()).not.toContain("canary");
  expect((await run("--id", `${id}`)).lines[0]).toBe("🔄 Synchronisation de 1 intégration(s)...");
});

test.each([["--id", "999"], ["--id", "x"], ["--nonsense"]])("refuses %s %s", async (...args) => {
  const { code, lines } = await run(...args);
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/^❌ /)]);
});

test("follows the steps of each sync as they happen, where asked to", async () => {
  const id = await findMailboxId("Boîte principale Gmail");
  const { code, lines } = await run("--id", `${id}`, "--follow");
  expect(code).toBe(0);
  for (const step of ["Identification", "Lecture des dossiers", "Recherche des nouveaux emails", "Finalisation"]) {
    expect(lines).toContainEqual(expect.stringMatching(`^  ✓ 'Boîte principale Gmail': ${step} \\(.* m?s\\)$`));
  }
  const failed = await run("--id", `${await findMailboxId("Support")}`, "--follow");
  expect(failed.lines).toContainEqual(
    expect.stringMatching(/^ {2}✗ 'Support': Identification.* : Identifiants refusés$/),
  );
});

test("writes JSON and nothing else for programs", async () => {
  const { code, stdout } = await runScript("sync.mjs", "--json", "--follow");
  expect(code).toBe(1);
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.at(-1)).toMatchObject({
    failed: 1,
    integrations: [
      { name: "Boîte principale Gmail", status: "success", imported: 0, runId: expect.any(String) },
      { name: "Support", status: "error", error: { code: "imap.auth_failed" } },
    ],
  });
  expect(lines.slice(0, -1)).toContainEqual(
    expect.objectContaining({ step: expect.objectContaining({ name: "login", status: "success" }) }),
  );
  expect(stdout).not.toMatch(/canary|imap\.test/);
});

test("runs as the command of package.json", async () => {
  const { stdout, code } = await runScript("sync.mjs", "--id", `${await findMailboxId("Boîte principale Gmail")}`);
  expect(stdout).toBe(
    [
      "🔄 Synchronisation de 1 intégration(s)...",
      "📧 Synchronisation de 'Boîte principale Gmail' (imap)...",
      "✅ 'Boîte principale Gmail': 0 email(s) traité(s)",
      "✅ Synchronisation terminée\n",
    ].join("\n"),
  );
  expect(code).toBe(0);
  expect((await runScript("sync.mjs")).code).toBe(1);
});

function readLog(): string {
  return readFileSync(path.join(process.env.LOKARIO_DATA_DIR ?? "", "logs", "inbox_sync.log"), "utf8");
}

async function findMailboxId(name: string): Promise<number> {
  return (await db.mailbox.findFirstOrThrow({ where: { name } })).id;
}
