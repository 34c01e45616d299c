import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { listMaildir } from "@/tests/support/maildir";
import { inspect, launchBrowser, openPage } from "./support/browser";
import { fillConnection } from "./support/fill-connection";
import { deliverOfEverything } from "./support/mixed-account";
import { addMember, MEMBER_EMAIL, OWNER_ENV, query, signIn } from "./support/people";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let page: Page;
let account: ImapUser;
let mailboxUrl: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  page = await openPage(browser);
  account = imapUser("contact");
  deliverOfEverything(account);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const region = (name: string) => page.getByRole("region", { name, exact: true });
const rowOf = (folder: string) => region("Vérification").getByRole("row", { name: new RegExp(`^${folder}`) });
const cells = (folder: string) => rowOf(folder).getByRole("cell").allInnerTexts();

describe("an owner who wants to be sure", () => {
  it("chooses how far back to go when the mailbox is added", async () => {
    await signIn(page, app);
    await page.goto(`${app.url}/settings/integrations`);
    await page.getByRole("link", { name: "Autre" }).click();
    await fillConnection(page, "Boîte principale", account);
    expect(await page.getByRole("radio", { name: "Tout" }).isChecked()).toBe(true);
    await page.getByText("6 mois", { exact: true }).click();
    await inspect(page, "integration-history");
    await page.getByRole("button", { name: "Créer", exact: true }).click();
    await page.waitForURL(/\/settings\/integrations\/\d+$/, { timeout: 60_000 });
    mailboxUrl = page.url();
    await page.getByText("Partiel", { exact: true }).first().waitFor({ timeout: 60_000 });
  });

  it("sees where each email of the server went", async () => {
    await page.getByText("Tout y est", { exact: false }).first().waitFor();
    expect(await cells("Boîte de réception")).toEqual(["5", "1", "1", "1", "2", "0"]);
    expect(await cells("Envoyés")).toEqual(["1", "1", "0", "0", "0", "0"]);
    expect(await cells("Total")).toEqual(["6", "2", "1", "1", "2", "0"]);
    await inspect(page, "verification");
  });

  it("has what is missing found and repaired by « Vérifier », from the keyboard", async () => {
    await query(app, 'DELETE FROM "message" WHERE "subject" = $1', ["Devis cuisine"]);
    const button = page.getByRole("button", { name: "Vérifier Boîte principale" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Vérification de Boîte principale lancée").waitFor({ state: "attached" });
    await expect.poll(() => cells("Boîte de réception"), { timeout: 60_000 }).toEqual(["5", "1", "1", "1", "2", "0"]);
    await expect
      .poll(() => query(app, 'SELECT "imported" FROM "sync_run" WHERE "verify" ORDER BY "queuedAt" DESC LIMIT 1'), {
        timeout: 60_000,
      })
      .toEqual([{ imported: 1 }]);
  });

  it("finds on a sync's page what it counted, and its step « Suivi des changements »", async () => {
    await page.getByRole("table").getByRole("link").last().click();
    await page.getByRole("button", { name: /^Suivi des changements/ }).waitFor();
    await page.getByText(/2 nouveaux emails, 1 déjà présent, 1 filtré, 2 non importés/).waitFor();
    await page.getByRole("button", { name: /Téléchargement/ }).click();
    await page.getByText("1 filtré, plus ancien que l'historique choisi").waitFor();
    await inspect(page, "run");
  });

  it("reads the sync's technical journal, and finds in it what was not imported", async () => {
    await page.getByRole("button", { name: "Journal technique" }).click();
    await page.getByText("connection.opened").first().waitFor();
    await inspect(page, "journal");
    await page.getByRole("searchbox", { name: "Rechercher dans le journal" }).fill("quarantined folder=INBOX");
    await page.getByText("connection.opened").first().waitFor({ state: "detached" });
    expect(await page.getByText("message.quarantined").count()).toBe(2);
    for (const secret of [account.password, "Photos du chantier", "renee@petit.test"]) {
      expect(await page.getByRole("region", { name: "Journal technique" }).innerText()).not.toContain(secret);
    }
  });

  it("chooses folders and a deeper history, and gets the mail at once", async () => {
    await page.goto(mailboxUrl);
    const scope = region("Dossiers et historique");
    await scope.getByText("Fournisseurs").click();
    await scope.getByText("Tout", { exact: true }).click();
    await inspect(page, "scope");
    await scope.getByRole("button", { name: "Enregistrer" }).click();
    await scope.getByText("Enregistré. La synchronisation commence.").waitFor();
    await expect.poll(() => cells("Total"), { timeout: 60_000 }).toEqual(["8", "5", "1", "0", "2", "0"]);
    await page.goto(`${app.url}/inbox?q=vieille`);
    await page.getByRole("row", { name: /Vieille facture/ }).waitFor();
  });

  it("is told exactly what following deletions does before it is saved", async () => {
    await page.goto(mailboxUrl);
    const scope = region("Dossiers et historique");
    await scope.getByText("Suivre les suppressions").click();
    await scope.getByText("est aussi effacé de Lokario, définitivement").waitFor();
    await scope.getByRole("button", { name: "Annuler" }).click();
    await scope.getByText("reste lisible dans Lokario").waitFor();
    expect(await scope.getByRole("button", { name: "Enregistrer" }).count()).toBe(0);
  });
});

describe("mail that left the server", () => {
  it("stays readable, and says so; what we sent says « Vous »", async () => {
    for (const mail of listMaildir(account).slice(0, 2)) mail.expunge();
    await page.goto(mailboxUrl);
    await page.getByRole("button", { name: "Synchroniser Boîte principale" }).click();
    await expect
      .poll(() => query(app, 'SELECT count(*)::int AS "gone" FROM "message_place" WHERE "vanishedAt" IS NOT NULL'), {
        timeout: 60_000,
      })
      .toEqual([{ gone: 2 }]);
    await page.goto(`${app.url}/inbox?q=cuisine`);
    await page.getByRole("row", { name: /Devis cuisine/ }).click();
    await page.getByRole("article", { name: /Vous/ }).waitFor();
    const received = page
      .getByRole("article", { name: /Marie Durand/ })
      .getByRole("button")
      .first();
    if ((await received.getAttribute("aria-expanded")) === "false") await received.click();
    await page.getByText(/Supprimé du serveur, conservé dans Lokario/).waitFor();
    await inspect(page, "vanished");
  });
});

describe("a member", () => {
  it("sees folders and checks, and changes none of them", async () => {
    await addMember(app);
    const member = await openPage(browser);
    await signIn(member, app, MEMBER_EMAIL);
    await member.goto(mailboxUrl);
    await member.getByText("Tout y est").first().waitFor();
    expect(await member.getByRole("button", { name: /Vérifier/ }).count()).toBe(0);
    expect(await member.getByRole("checkbox", { name: /Fournisseurs/ }).isDisabled()).toBe(true);
    await member.context().close();
  });
});

describe("the same in English", () => {
  it("is complete", async () => {
    await page.context().addCookies([{ name: "lokario.locale", value: "en", url: app.url }]);
    await page.goto(mailboxUrl);
    await page.getByText(/All there: the \d+ emails of the server are accounted for/).waitFor();
    await region("Folders and history").getByText("Follow deletions").waitFor();
    await inspect(page, "verification-english");
  });
});
