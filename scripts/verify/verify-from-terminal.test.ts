import { expect, test } from "vitest";
import { connectTestMailbox } from "@/tests/support/connect";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { terminalFor } from "@/tests/support/terminal";
import { verifyFromTerminal } from "./verify-from-terminal";

const terminal = terminalFor(verifyFromTerminal);
const { run } = terminal;

test("says of each folder where its mail went", async () => {
  const account = imapUser();
  const twice = buildMail({ messageId: "deux@client.test" });
  deliver(account, [buildMail(), twice, twice]);
  const { id } = await connectTestMailbox(terminal.owner, { name: "Boutique", account });
  expect(await run()).toEqual({
    code: 0,
    lines: [
      "🔎 Vérification de 1 intégration(s)...",
      "📧 'Boutique'",
      "   INBOX: 3 sur le serveur = 2 importé(s) + 1 doublon(s) + 0 filtré(s) + 0 en quarantaine + 0 manquant(s)",
      "   Sent: 0 sur le serveur = 0 importé(s) + 0 doublon(s) + 0 filtré(s) + 0 en quarantaine + 0 manquant(s)",
      "✅ 'Boutique': tout y est",
    ],
  });
  const { code, lines } = await run("--id", `${id}`, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(lines.join())).toMatchObject({
    integrations: [{ id, name: "Boutique", folders: [{ path: "INBOX", server: 3 }, { path: "Sent" }], missing: 0 }],
  });
});

test("names the cause and exits with 1 when one failed", async () => {
  await connectTestMailbox(terminal.owner, { name: "Support", account: { ...imapUser(), password: "canary-wrong" } });
  const { code, lines } = await run();
  expect(code).toBe(1);
  expect(lines).toContain("✅ 'Boutique': tout y est");
  expect(lines.at(-1)).toContain("❌ 'Support': Identifiants refusés");
  expect(lines.join()).not.toContain("canary");
});

test.each([["--id", "999"], ["--id", "x"], ["--nonsense"]])("refuses %s %s", async (...args) => {
  expect(await run(...args)).toEqual({ code: 1, lines: [expect.stringMatching(/^❌ /)] });
});
