import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dovecot } from "@/scripts/test/dovecot.mjs";
import { deliver } from "@/tests/support/deliver";
import { startExtraDovecot } from "@/tests/support/extra-dovecot";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { DESKTOP, expectWithoutSecret, inspect, launchBrowser, MOBILE, openPage } from "./support/browser";
import { fillConnection } from "./support/fill-connection";
import { addMember, MEMBER_EMAIL, OWNER_ENV, signIn } from "./support/people";
import { type App, startApp } from "./support/start-app";

const MAILBOX_PASSWORD = "canari-passe-7f3a";

let app: App;
let browser: Browser;
let page: Page;
let server: Dovecot;
let account: ImapUser;

beforeAll(async () => {
  server = await startExtraDovecot({ password: MAILBOX_PASSWORD });
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  page = await openPage(browser);
  const user = imapUser("contact");
  const home = `${server.mailDir}/${user.username}`;
  account = { ...user, port: server.port, password: MAILBOX_PASSWORD, home };
  deliver(account, [
    buildMail({
      from: "Marie Durand <marie@durand.test>",
      subject: "Devis cuisine",
      messageId: "devis@durand.test",
      text: "Bonjour, merci pour le devis. Voici les mesures.",
      attachments: [{ content: "mesures;120;240", contentType: "text/csv", filename: "mesures été.csv" }],
    }),
    buildMail({
      from: "Marie Durand <marie@durand.test>",
      subject: "Re: Devis cuisine",
      inReplyTo: "devis@durand.test",
      references: ["devis@durand.test"],
      html: "<p>J'ai oublié la <b>hotte</b>.</p>",
    }),
    buildMail({ from: "Paul Petit <paul@petit.test>", subject: "Facture de mars", text: "Où en est ma facture ?" }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await server?.stop();
});

describe("an owner's first quarter of an hour", () => {
  it("finds no mailbox yet, and a way to connect one of each provider", async () => {
    await signIn(page, app);
    await page.goto(`${app.url}/settings/integrations`);
    await page.getByText("Aucune boîte mail connectée").waitFor();
    await page.getByText("Connectez votre première boîte").waitFor();
    const tiles = page.getByRole("list", { name: "Choisissez votre fournisseur" }).getByRole("link");
    const providers = ["Gmail", "Orange", "Mail Pro (OVH)", "Outlook / Microsoft 365", "Yahoo", "Ionos", "Autre"];
    expect(await tiles.allInnerTexts()).toEqual(providers);
    await inspect(page, "integrations-empty");
  });

  it("is shown why a connection fails, and cures it on the spot", async () => {
    await page.getByRole("link", { name: "Autre" }).click();
    await fillConnection(page, "Boîte principale", { ...account, password: "mauvais" });
    await page.getByRole("button", { name: "Tester la connexion" }).click();
    await page.getByText("Identifiants refusés").first().waitFor({ timeout: 60_000 });
    await inspect(page, "integration-test-failed");
    await page.getByLabel("Mot de passe / App Password", { exact: true }).fill(account.password);
    await page.getByRole("button", { name: "Tester la connexion" }).click();
    await page
      .getByText(/Connexion réussie/)
      .first()
      .waitFor({ timeout: 60_000 });
    await inspect(page, "integration-test-passed");
  });

  it("connects the mailbox and sees its first sync end as « Synchronisé »", async () => {
    await page.getByRole("button", { name: "Créer", exact: true }).click();
    await page.waitForURL(/\/settings\/integrations\/\d+$/);
    await page.getByText("Synchronisé", { exact: true }).first().waitFor({ timeout: 60_000 });
    await inspect(page, "integration-detail");
  });

  it("never gets the mailbox's password back, not even in the form that changes it", async () => {
    const mailbox = page.url();
    const run = await page.locator('a[href*="/runs/"]').first().getAttribute("href");
    await expectWithoutSecret(page, account.password);
    for (const url of [`${mailbox}/quarantine`, `${app.url}${run}`, `${app.url}/settings/integrations`]) {
      await page.goto(url);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectWithoutSecret(page, account.password);
    }
    await page.goto(`${mailbox}/edit`);
    await page.getByLabel("Mot de passe / App Password", { exact: true }).waitFor();
    await expectWithoutSecret(page, account.password);
  });

  it("refuses the same mailbox twice, and leads to the first", async () => {
    await page.goto(`${app.url}/settings/integrations/new?preset=other`);
    await fillConnection(page, "Encore elle", account);
    await page.getByRole("button", { name: "Créer", exact: true }).click();
    await page.getByText("Boîte mail déjà connectée").first().waitFor({ timeout: 60_000 });
    await page
      .getByText("Ouvrir « Boîte principale »".replaceAll(" »", "\u00a0»").replaceAll("« ", "«\u00a0"))
      .waitFor();
  });

  it("reads a mail with its attachment", async () => {
    await page.goto(`${app.url}/inbox`);
    const row = page.getByRole("row", { name: /Marie Durand.*Devis cuisine/ });
    await row.waitFor();
    await inspect(page, "inbox");
    await row.click();
    await page.getByRole("heading", { name: /Devis cuisine/ }).waitFor();
    // Both are unread, so neither is folded away.
    expect(await page.getByRole("article").count()).toBe(2);
    await inspect(page, "conversation");
    await page.getByText("mesures été.csv").first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /Télécharger mesures été.csv/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("mesures été.csv");
  });

  it("finds it by a word without its accent", async () => {
    await page.goto(`${app.url}/inbox?q=mesure`);
    await page.getByRole("row", { name: /Devis cuisine/ }).waitFor();
    expect(await page.getByRole("row", { name: /Facture de mars/ }).count()).toBe(0);
  });

  it("makes a client of the sender, and the earlier mail is tied", async () => {
    await page.goto(`${app.url}/inbox`);
    await page.getByRole("row", { name: /Marie Durand.*Devis cuisine/ }).click();
    await page.getByRole("button", { name: "Créer le client" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Créer le client" }).click();
    await page.getByText("Client créé, 2 emails rattachés.").first().waitFor({ state: "attached" });
    await page.goto(`${app.url}/clients`);
    await page.getByText("Marie Durand").first().waitFor();
    await inspect(page, "clients");
    await page.getByRole("link", { name: "Marie Durand" }).first().click();
    await page.getByText("Historique").first().waitFor();
    await inspect(page, "client");
  });

  it("sees new mail without reloading", async () => {
    await page.goto(`${app.url}/inbox`);
    await page.getByRole("row", { name: /Facture de mars/ }).waitFor();
    deliver(account, buildMail({ from: "Zoé Blanc <zoe@blanc.test>", subject: "Tout neuf" }));
    const other = await page.context().newPage();
    await other.goto(`${app.url}/settings/integrations`);
    await other.getByRole("button", { name: "Synchroniser Boîte principale" }).click();
    await page
      .getByText(/Tout neuf|1 nouvel email/)
      .first()
      .waitFor({ timeout: 30_000 });
    await other.close();
  });

  it("shows a broken mailbox from every screen", async () => {
    await page.goto(`${app.url}/settings/integrations`);
    await page.getByRole("link", { name: "Modifier Boîte principale" }).click();
    await page.getByLabel("Mot de passe / App Password", { exact: true }).fill("changé ailleurs");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    // The new password is tried before it is saved.
    await page.getByRole("button", { name: "Enregistrer quand même" }).click({ timeout: 60_000 });
    await page.waitForURL(/\/settings\/integrations\/\d+$/);
    await page.getByText("Identifiants refusés").first().waitFor({ timeout: 60_000 });
    for (const path of ["/inbox", "/clients", "/settings/integrations"]) {
      await page.goto(`${app.url}${path}`);
      await page
        .getByRole("navigation", { name: "Navigation principale" })
        .getByRole("link", { name: /Paramètres.*1 boîte en erreur/ })
        .waitFor();
    }
    await page.goto(`${app.url}/inbox`);
    await page.getByText(/^Boîte principale ne reçoit plus d'emails depuis/).waitFor();
    await inspect(page, "inbox-broken-mailbox");
    await page.getByRole("link", { name: "Voir la cause" }).click();
    await page.waitForURL(/\/settings\/integrations\/\d+$/);
    await page.getByText("Identifiants refusés").first().waitFor();
  });

  it("leaves no password, address or mail in what the server prints or logs", () => {
    const log = readFileSync(path.join(app.dataDir, "logs", "inbox_sync.log"), "utf8");
    expect(log).toContain("'Boîte principale'");
    for (const canary of [
      MAILBOX_PASSWORD,
      "changé ailleurs",
      account.username,
      "Devis cuisine",
      "marie@durand.test",
    ]) {
      expect(app.output(), "the terminal").not.toContain(canary);
      expect(log, "the log").not.toContain(canary);
    }
  });

  it("offers a member no button that is not theirs", async () => {
    await addMember(app);
    const member = await openPage(browser);
    await signIn(member, app, MEMBER_EMAIL);
    await member.goto(`${app.url}/settings/integrations`);
    await member.getByText("Seul le propriétaire peut modifier les intégrations.").waitFor();
    for (const name of [/Ajouter/, /Synchroniser/, /Modifier/, /Supprimer/]) {
      expect(await member.getByRole("button", { name }).count()).toBe(0);
      expect(await member.getByRole("link", { name }).count()).toBe(0);
    }
    await inspect(member, "integrations-member");
    await member.goto(`${app.url}/settings/integrations/new`);
    await member.getByText("Accès réservé au propriétaire").first().waitFor();
    await member.context().close();
  });

  it("signs out, and the old cookie opens nothing", async () => {
    const cookies = await page.context().cookies();
    await page.setViewportSize(DESKTOP);
    await page.getByRole("button", { name: /Compte de/ }).click();
    await page.getByRole("menuitem", { name: "Se déconnecter" }).click();
    await page.waitForURL("**/login**");
    const thief = await browser.newContext({ viewport: MOBILE });
    await thief.addCookies(cookies);
    const stolen = await thief.newPage();
    await stolen.goto(`${app.url}/inbox`);
    await stolen.waitForURL("**/login**");
    await thief.close();
  });
});
