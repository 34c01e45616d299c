import type { Socket } from "node:net";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { startScriptedImap } from "@/tests/support/scripted-imap";
import { no, whenever } from "@/tests/support/scripted-imap-faults";
import { type ScriptedSmtp, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { hasFocus, inspect, launchBrowser, openPage, tabTo } from "./support/browser";
import { OWNER_ENV, signIn } from "./support/people";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let page: Page;
let account: ImapUser;
let sender: ScriptedSmtp;
let wrongSender: ScriptedSmtp;

beforeAll(async () => {
  account = imapUser("contact");
  deliver(account, [buildMail({ subject: "Bienvenue" }), buildMail({ subject: "Devis" })]);
  sender = await startScriptedSmtp();
  wrongSender = await startScriptedSmtp({ certificate: "wrong-host" });
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  page = await openPage(browser);
  await signIn(page, app);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await Promise.all([sender?.stop(), wrongSender?.stop()]);
});

const field = (label: string) => page.getByLabel(label, { exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const card = (title: string) => page.getByRole("region", { name: title });
const isSeen = (element: Locator) =>
  element.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  );
const stages = (name: string) => page.getByRole("list", { name, exact: true }).getByRole("listitem");

async function fillForm(to: Omit<ImapUser, "home">): Promise<void> {
  await page.goto(`${app.url}/settings/integrations/new?preset=other`);
  await field("Adresse email").fill(to.username);
  await page.getByRole("radio", { name: "Autre", exact: true }).focus();
  await page.keyboard.press("Space");
  await field("Mot de passe / App Password").fill(to.password);
  await field("Serveur IMAP").fill(to.host);
  await field("Port").fill(String(to.port));
}

async function openSending(): Promise<void> {
  await page.getByRole("button", { name: /^Envoi des réponses/ }).focus();
  await page.keyboard.press("Enter");
}

describe("a test in stages", () => {
  it("tells each stage of reading and sending, and its card leads to the field, by keyboard", async () => {
    await fillForm(account);
    await openSending();
    await tabTo(field("Serveur SMTP"));
    await page.keyboard.type("localhost");
    await tabTo(field("Port d'envoi"));
    await page.keyboard.press("Control+A");
    await page.keyboard.type(String(wrongSender.port));
    await button("Tester la connexion").focus();
    await page.keyboard.press("Enter");
    const failure = card("Certificat du serveur d'envoi non valide");
    await failure.waitFor({ timeout: 30_000 });
    expect(await hasFocus(failure)).toBe(true);
    expect(await failure.textContent()).toContain("Il est établi pour ailleurs.test.");
    expect(await stages("Réception").count()).toBe(5);
    expect(await stages("Envoi").nth(3).textContent()).toContain("non exécuté");
    await inspect(page, "diagnosis-smtp-failed");
    await tabTo(failure.getByRole("button", { name: "Modifier le serveur d'envoi" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => hasFocus(field("Serveur SMTP"))).toBe(true);
    await page.getByText("À refaire").waitFor({ state: "detached" });

    await field("Port d'envoi").fill(String(sender.port));
    await page.getByText("À refaire").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/settings\/integrations\/\d+$/, { timeout: 60_000 });
    await page.getByText("Synchronisé", { exact: true }).first().waitFor({ timeout: 60_000 });
  });

  it("is run again from the mailbox's page, where a failure leads to the form", async () => {
    await button("Tester la connexion").focus();
    await page.keyboard.press("Enter");
    await page
      .getByText(/^Connexion réussie/)
      .first()
      .waitFor({ timeout: 30_000 });
    expect(await stages("Envoi").count()).toBe(4);
    await inspect(page, "diagnosis-passed");
    const { port } = sender;
    await sender.stop();
    await button("Tester la connexion").focus();
    await page.keyboard.press("Enter");
    const failure = card("Connexion refusée par le serveur d'envoi");
    await failure.waitFor({ timeout: 30_000 });
    expect(await failure.textContent()).toContain(`sur le port ${port}`);
    await inspect(page, "diagnosis-page-failed");
    await tabTo(failure.getByRole("link", { name: "Modifier le port d'envoi" }));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/edit\?focus=smtpPort$/);
    await expect.poll(() => hasFocus(field("Port d'envoi"))).toBe(true);
    await inspect(page, "diagnosis-sending-form");
  });

  it("may fail and be kept for later, by keyboard; the focus never leaves what goes on", async () => {
    await fillForm({ ...imapUser("plus-tard"), password: "mauvais" });
    await button("Tester la connexion").focus();
    await page.keyboard.press("Enter");
    const failure = card("Identifiants refusés");
    await failure.waitFor({ timeout: 30_000 });
    await tabTo(failure.getByRole("button", { name: "Réessayer" }));
    await page.keyboard.press("Enter");
    expect(await hasFocus(button("Tester la connexion"))).toBe(true);
    await expect.poll(() => hasFocus(failure), { timeout: 30_000 }).toBe(true);
    await tabTo(failure.getByRole("button", { name: "Créer désactivée" }));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/settings\/integrations\/\d+$/, { timeout: 60_000 });
    await page.getByText("Désactivée", { exact: true }).first().waitFor();
    await inspect(page, "diagnosis-created-disabled");
  });

  it("leads from the mailbox's page to its form with the cure done", async () => {
    let refusal = "[AUTHENTICATIONFAILED] Invalid credentials";
    const server = await startScriptedImap({
      answer: whenever(/^(LOGIN|AUTHENTICATE)/, (...exchange) => no(refusal)(...exchange)),
    });
    try {
      await fillForm({ ...imapUser("presse"), host: "localhost", port: server.port });
      await button("Tester la connexion").press("Enter");
      await card("Identifiants refusés").getByRole("button", { name: "Créer désactivée" }).press("Enter");
      await page.waitForURL(/\/settings\/integrations\/\d+$/, { timeout: 60_000 });
      refusal = "[AUTHENTICATIONFAILED] Too many login attempts";
      await button("Tester la connexion").press("Enter");
      await card("Trop de tentatives de connexion").getByRole("link", { name: "Passer à 15 minutes" }).press("Enter");
      const interval = field("Intervalle de synchronisation");
      await expect.poll(() => hasFocus(interval), { timeout: 15_000 }).toBe(true);
      expect(await interval.inputValue()).toBe("15");
      await button("Enregistrer").press("Enter");
      await page.waitForURL(/\/settings\/integrations\/\d+$/, { timeout: 60_000 });
      await page.getByText("15 minutes", { exact: true }).waitFor();
    } finally {
      await server.stop();
    }
  });

  it("is called off by « Annuler le test », and the focus stays where it can go on", async () => {
    let asked: Socket | undefined;
    const silent = await startScriptedImap({
      answer: ({ line }, socket) => {
        if (!line.startsWith("LOGIN")) return undefined;
        asked = socket;
        return [];
      },
    });
    try {
      await fillForm({ ...account, host: "localhost", port: silent.port });
      await button("Tester la connexion").click();
      await button("Annuler le test").waitFor();
      await expect.poll(() => asked !== undefined, { timeout: 15_000 }).toBe(true);
      await inspect(page, "diagnosis-running");
      await button("Annuler le test").focus();
      await page.keyboard.press("Enter");
      await page.getByText("Test annulé.").first().waitFor();
      // The server is left alone too, long before it would be for its silence.
      await expect.poll(() => asked?.destroyed, { timeout: 10_000 }).toBe(true);
      expect(await hasFocus(button("Tester la connexion"))).toBe(true);
    } finally {
      await silent.stop();
    }
  });
});

describe("two mailboxes that forward to each other", () => {
  it("are noticed on the page of either, with the cure", async () => {
    const other = imapUser("transferts");
    const written = (to: string) => [1, 2, 3].map((n) => buildMail({ to, subject: `Transfert ${n}` }));
    deliver(other, written(account.username));
    deliver(account, written(other.username));
    await fillForm(other);
    await button("Créer").click();
    await page.waitForURL(/\/settings\/integrations\/\d+$/, { timeout: 60_000 });
    await page.getByText("Synchronisé", { exact: true }).first().waitFor({ timeout: 60_000 });
    const own = page.url();
    await page.goto(`${app.url}/settings/integrations`);
    await page.getByRole("button", { name: `Synchroniser ${account.username}` }).click();
    const notice = page.getByText("Ces deux boîtes se transfèrent leurs emails");
    await expect.poll(() => page.goto(own).then(() => isSeen(notice)), { timeout: 60_000, interval: 1_000 }).toBe(true);
    await inspect(page, "diagnosis-forwarding");
    await page.goto(`${app.url}/settings/integrations`);
    await page.getByRole("link", { name: account.username }).first().click();
    await page.waitForURL((url) => /\/integrations\/\d+$/.test(url.href) && url.href !== own);
    await notice.waitFor();
  });
});

describe("a change of the account", () => {
  async function openEdit(): Promise<void> {
    await page.goto(`${app.url}/settings/integrations`);
    await page.getByRole("link", { name: account.username }).first().click();
    await page.waitForURL(/\/settings\/integrations\/\d+$/);
    await page.goto(`${page.url()}/edit`);
    await field("Adresse email").waitFor();
  }

  it("is tested before it is saved, and saved all the same when the owner says so", async () => {
    await openEdit();
    await openSending();
    await button("Ne pas configurer l'envoi").click();
    await field("Mot de passe / App Password").fill("changé ailleurs");
    await button("Enregistrer").click();
    const failure = card("Identifiants refusés");
    await failure.waitFor({ timeout: 30_000 });
    await inspect(page, "diagnosis-save-anyway");
    await tabTo(failure.getByRole("button", { name: "Enregistrer quand même" }), 10);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/settings\/integrations\/\d+$/);
  });

  it("to other mail is told from the same mail, and leads to another integration", async () => {
    const other = imapUser("autre");
    deliver(other, [buildMail({ subject: "Autre chose" })]);
    await openEdit();
    await field("Mot de passe / App Password").fill(other.password);
    await field("Identifiant").fill(other.username);
    await button("Enregistrer").click();
    const question = page.getByRole("alertdialog", { name: /Est-ce la même boîte mail/ });
    await question.waitFor({ timeout: 30_000 });
    expect(await question.textContent()).toContain("c'est une autre boîte");
    expect(await question.getByRole("button", { name: "C'est la même, enregistrer" }).count()).toBe(0);
    await inspect(page, "diagnosis-other-account");
    await question.getByRole("button", { name: "Annuler" }).click();
    await question.waitFor({ state: "detached" });
  });
});
