import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dovecot } from "@/scripts/test/dovecot.mjs";
import { deliver } from "@/tests/support/deliver";
import { startExtraDovecot } from "@/tests/support/extra-dovecot";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { type FakeNameServer, startNameServer } from "@/tests/support/name-server";
import { inspect, launchBrowser, openPage, tabTo } from "./support/browser";
import { OWNER_ENV, signIn } from "./support/people";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let page: Page;
let account: ImapUser;
let names: FakeNameServer;
/** Signs people in by what stands before the @ only; and, whatever stands behind it, to the same mailbox. */
let byLocalPart: Dovecot;
let byAnyDomain: Dovecot;

beforeAll(async () => {
  account = imapUser("contact");
  deliver(account, [buildMail({ subject: "Bienvenue" })]);
  [byLocalPart, byAnyDomain] = await Promise.all([
    startExtraDovecot({ settings: "auth_username_chars = abcdefghijklmnopqrstuvwxyz0123456789-" }),
    startExtraDovecot({ settings: "auth_username_format = %Ln" }),
  ]);
  deliver({ home: `${byAnyDomain.mailDir}/marie` }, [
    buildMail({ messageId: "un@x.test" }),
    buildMail({ messageId: "deux@x.test" }),
  ]);
  const domain = account.username.split("@")[1];
  names = await startNameServer({
    [`_imaps._tcp.${domain}`]: { srv: [[0, 0, account.port, account.host]] },
    "_imaps._tcp.vieux-port.test": { srv: [[0, 0, byLocalPart.port, "localhost"]] },
    "_imaps._tcp.marie-un.test": { srv: [[0, 0, byAnyDomain.port, "localhost"]] },
    "_imaps._tcp.marie-deux.test": { srv: [[0, 0, byAnyDomain.port, "localhost"]] },
    "fleurs-durand.test": { mx: [[1, "mx1.mail.ovh.net"]] },
    "atelier-bois.test": { mx: [[1, "aspmx.l.google.com"]] },
  });
  const env = { ...OWNER_ENV, LOKARIO_DNS_SERVERS: names.address };
  [app, browser] = await Promise.all([startApp({ env }), launchBrowser()]);
  page = await openPage(browser);
  await signIn(page, app);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await Promise.all([names?.close(), byLocalPart?.stop(), byAnyDomain?.stop()]);
});

const address = () => page.getByLabel("Adresse email");
const password = () => page.getByLabel("Mot de passe / App Password", { exact: true });
const said = () => page.getByRole("status").filter({ hasText: /\S/ });

async function openForm(): Promise<void> {
  await page.goto(`${app.url}/settings/integrations/new`);
  await address().waitFor();
}

describe("one field first", () => {
  it("finds the server of a domain, says from where, and connects it by keyboard alone", async () => {
    await openForm();
    await inspect(page, "find-empty");
    await tabTo(address(), 20);
    await page.keyboard.type(account.username);
    await page.keyboard.press("Tab");
    await page
      .getByText(/Serveur trouvé par le DNS de imap\.test\s: /)
      .first()
      .waitFor();
    expect(await said().first().textContent()).toContain("Il répond et son certificat est valide");
    await tabTo(password(), 5);
    await page.keyboard.type(account.password);
    await inspect(page, "find-found");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/settings\/integrations\/\d+$/, { timeout: 60_000 });
    await page.getByText("Synchronisé", { exact: true }).first().waitFor({ timeout: 60_000 });
  });

  it("keeps the form of the user name that works, and says so", async () => {
    await openForm();
    await address().fill("boutique@vieux-port.test");
    await page
      .getByText(/Serveur trouvé par le DNS/)
      .first()
      .waitFor();
    await password().fill("secret");
    await page.getByRole("button", { name: "Tester la connexion" }).press("Enter");
    await page.getByText(/Identifiant retenu\s: boutique/).waitFor({ timeout: 60_000 });
    expect(await page.getByText("À refaire").count()).toBe(0);
    await page.getByRole("button", { name: /Réglages du serveur/ }).press("Enter");
    expect(await page.getByLabel("Identifiant", { exact: true }).inputValue()).toBe("boutique");
    await inspect(page, "find-username");
  });

  it("notices the same account by another name, and connects it all the same when that is wanted", async () => {
    await openForm();
    await address().fill("marie@marie-un.test");
    await password().fill("secret");
    await password().press("Enter");
    await page.waitForURL(/\/settings\/integrations\/\d+$/, { timeout: 60_000 });
    await page.getByText("Synchronisé", { exact: true }).first().waitFor({ timeout: 60_000 });
    await openForm();
    await address().fill("marie@marie-deux.test");
    await password().fill("secret");
    await password().press("Enter");
    await page
      .getByText(/Cette boîte semble déjà connectée sous «\smarie@marie-un\.test\s»/)
      .last()
      .waitFor({ timeout: 60_000 });
    await inspect(page, "find-same-account");
    await page.getByRole("button", { name: "Créer", exact: true }).press("Enter");
    await page.waitForURL(/\/settings\/integrations\/\d+$/, { timeout: 60_000 });
  });

  it("recognises the host of a domain by its exchangers and asks for the offer that these do not tell", async () => {
    await openForm();
    await address().fill("contact@fleurs-durand.test");
    await page
      .getByText(/Mail Pro \(OVH\) détecté\s: il reçoit les emails de fleurs-durand\.test/)
      .first()
      .waitFor();
    await page.getByText("Votre domaine ne dit pas laquelle").first().waitFor();
    expect(await page.getByRole("radio", { name: "MX Plan" }).isChecked()).toBe(true);
    await inspect(page, "find-ovh");
  });

  it("keeps what was typed by hand, and offers what was found", async () => {
    await openForm();
    await page.getByRole("radio", { name: "Autre", exact: true }).focus();
    await page.keyboard.press("Space");
    await page.getByLabel("Serveur IMAP").fill("mail.moncommerce.fr");
    await address().fill("contact@atelier-bois.test");
    await page.getByText("Vos réglages sont conservés.").first().waitFor();
    expect(await page.getByLabel("Serveur IMAP").inputValue()).toBe("mail.moncommerce.fr");
    await inspect(page, "find-kept");
    await page.getByRole("button", { name: "Utiliser imap.gmail.com" }).press("Enter");
    expect(await page.getByRole("radio", { name: "Gmail" }).isChecked()).toBe(true);
  });

  it("opens « Autre » when nothing is found, and sees a slip of the keys", async () => {
    await openForm();
    await address().fill("marie@gmial.com");
    await page
      .getByText(/Aucun réglage trouvé pour gmial\.com/)
      .first()
      .waitFor();
    await page.getByLabel("Serveur IMAP").waitFor();
    await inspect(page, "find-nothing");
    await page.getByRole("button", { name: "Utiliser marie@gmail.com" }).press("Enter");
    await page.getByText("Gmail détecté.").first().waitFor();
    await page.getByText("Son serveur ne répond pas pour l'instant").first().waitFor();
    await inspect(page, "find-gmail");
  });

  it("explains why Proton cannot be connected, in place of fields that could not help", async () => {
    await openForm();
    await address().fill("marie@proton.me");
    await page.getByText("Proton ne peut pas être relié").first().waitFor();
    expect(await password().count()).toBe(0);
    expect(await page.getByRole("button", { name: "Créer", exact: true }).count()).toBe(0);
    await inspect(page, "find-proton");
  });

  it("shows the other providers on demand, in the same group, by keyboard", async () => {
    await openForm();
    await page.getByRole("button", { name: "Plus de fournisseurs" }).press("Enter");
    await page.getByRole("radio", { name: "Gmail" }).focus();
    await page.keyboard.press("Space");
    for (let press = 0; press < 8; press += 1) await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("radio", { name: "La Poste" }).isChecked()).toBe(true);
    await inspect(page, "find-more-providers");
  });

  it("suggests a telling name, gently", async () => {
    await openForm();
    await address().fill("contact@fleurs-durand.test");
    await page.getByLabel("Nom de l'intégration").fill("Test");
    const better = page.getByRole("button", { name: /Utiliser «\s*Boîte principale – contact@fleurs-durand\.test/ });
    await better.waitFor();
    await page.getByLabel("Intervalle de synchronisation").fill("1");
    await page.getByText("votre fournisseur risque de bloquer les connexions").waitFor();
    await inspect(page, "find-warnings");
    await better.press("Enter");
    expect(await page.getByLabel("Nom de l'intégration").inputValue()).toMatch(/^Boîte principale/);
  });
});
