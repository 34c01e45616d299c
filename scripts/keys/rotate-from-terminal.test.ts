import { randomBytes } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { db } from "@/server/db/client";
import { parseKeyRing } from "@/server/vault/key-ring";
import { sealSecret } from "@/server/vault/seal-secret";
import { runScript } from "@/tests/support/run-script";
import { createStoredMailbox } from "@/tests/support/store-mail";
import { terminalFor } from "@/tests/support/terminal";
import { rotateFromTerminal } from "./rotate-from-terminal";

const makeKey = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;
const [newKey, oldKey, lostKey] = [makeKey("k2"), makeKey("k1"), makeKey("k0")];

vi.stubEnv("LOKARIO_ENCRYPTION_KEYS", `${newKey},${oldKey}`);

const terminal = terminalFor(rotateFromTerminal);
const { run } = terminal;

beforeAll(async () => {
  await storeSealed("Boutique", oldKey);
  await storeSealed("Atelier", oldKey);
});

async function storeSealed(name: string, key: string): Promise<number> {
  const { id, companyId } = await createStoredMailbox(terminal.owner.companyId, name);
  const binding = { companyId, rowId: id, table: "mailbox", field: "password" } as const;
  const passwordSealed = sealSecret("canari", binding, parseKeyRing(key));
  await db.mailbox.update({ where: { id }, data: { passwordSealed } });
  return id;
}

test("says how many were encrypted anew, and that the old key may go", async () => {
  const { stdout, code } = await runScript("rotate-keys.mjs");
  expect(stdout.split("\n").slice(-4)).toEqual([
    "🔑 Rechiffrement des secrets...",
    "✅ 2 secret(s) rechiffré(s) ; la clé 'k2' en chiffre 2",
    "🗑️ La clé 'k1' ne sert plus : retirez-la de LOKARIO_ENCRYPTION_KEYS, puis redémarrez Lokario",
    "",
  ]);
  expect(code).toBe(0);
});

test("names the mailbox whose password no key opens, never the password, and exits with 1", async () => {
  const id = await storeSealed("Support", lostKey);
  expect(await run()).toEqual({
    code: 1,
    lines: [
      "🔑 Rechiffrement des secrets...",
      "✅ 0 secret(s) rechiffré(s) ; la clé 'k2' en chiffre 2",
      `❌ 'Support' (intégration ${id}): aucune clé n'ouvre son mot de passe ; saisissez-le de nouveau`,
      "🗑️ La clé 'k1' ne sert plus : retirez-la de LOKARIO_ENCRYPTION_KEYS, puis redémarrez Lokario",
      "⚠️ La clé 'k0' de 1 secret(s) n'est pas dans LOKARIO_ENCRYPTION_KEYS : remettez-la",
    ],
  });
});

test("refuses arguments", async () => {
  expect(await run("--id", "1")).toEqual({ code: 1, lines: ["❌ Usage : npm run keys:rotate"] });
});
