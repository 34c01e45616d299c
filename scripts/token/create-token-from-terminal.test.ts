import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { listTokens } from "@/server/tokens/list-tokens";
import { requireCaller } from "@/server/tokens/require-caller";
import { createCompany } from "@/tests/support/company";
import { runScript } from "@/tests/support/run-script";
import { createTokenFromTerminal } from "./create-token-from-terminal";

test("prints a token that acts for the owner with this address", async () => {
  const { owner } = await createCompany();
  const { email } = await db.user.findUniqueOrThrow({ where: { id: owner.userId } });
  const { code, stdout } = await runScript("token.mjs", "--name", "Comptabilité", "--email", email.toUpperCase());
  expect(code).toBe(0);
  const token = /^lok_\S+$/m.exec(stdout)?.[0];
  expect(await requireCaller(`Bearer ${token}`)).toMatchObject({ viewer: owner, scope: "manage" });
});

test("makes one that may only read, for a month", async () => {
  const { owner } = await createCompany();
  const { email } = await db.user.findUniqueOrThrow({ where: { id: owner.userId } });
  const args = ["--name", "Lecture", "--scope", "read", "--days", "30", "--email", email];
  expect(await createTokenFromTerminal(args, () => {})).toBe(0);
  expect(await listTokens(owner)).toMatchObject([{ name: "Lecture", scope: "read" }]);
});

test("makes one that ends after so many days", async () => {
  const { owner } = await createCompany();
  const { email } = await db.user.findUniqueOrThrow({ where: { id: owner.userId } });
  const lines: string[] = [];
  const args = ["--name", "Un mois", "--email", email, "--days", "30"];
  expect(await createTokenFromTerminal(args, (line) => lines.push(line))).toBe(0);
  const { expiresAt } = await db.apiToken.findFirstOrThrow({ where: { userId: owner.userId } });
  expect((expiresAt.getTime() - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
  expect(lines[0]).toContain(`Il expire le ${expiresAt.toLocaleDateString("fr-FR")}.`);
});

test.each([
  [[], /Usage/],
  [["--name", "x", "--days", "0"], /Usage/],
  [["--name", "x", "--days", "1.5"], /Usage/],
  [["--name", " "], /Usage/],
  [["--nom", "x"], /Usage/],
  [["--name", "x", "--scope", "admin"], /Usage/],
  [["--name", "x", "--days", "4000"], /Usage/],
  [["--name", "x", "--email", "personne@example.test"], /Aucun propriétaire/],
])("refuses %j", async (args, words) => {
  const lines: string[] = [];
  expect(await createTokenFromTerminal(args, (line) => lines.push(line))).toBe(1);
  expect(lines.join()).toMatch(words);
});

test("refuses a member's address", async () => {
  const { member } = await createCompany();
  const { email } = await db.user.findUniqueOrThrow({ where: { id: member.userId } });
  expect(await createTokenFromTerminal(["--name", "x", "--email", email], () => {})).toBe(1);
});
