import type { Page } from "playwright-core";
import type { ImapUser } from "@/tests/support/imap-user";

/** Types what connects this account into the form for any server, and leaves the last field. */
export async function fillConnection(page: Page, name: string, account: ImapUser): Promise<void> {
  await page.getByLabel("Nom de l'intégration").fill(name);
  await page.getByLabel("Adresse email").fill(account.username);
  await page.getByLabel("Mot de passe / App Password", { exact: true }).fill(account.password);
  await page.getByLabel("Serveur IMAP").fill(account.host);
  await page.getByLabel("Port", { exact: true }).fill(String(account.port));
  await page.getByLabel("Port", { exact: true }).press("Tab");
}
