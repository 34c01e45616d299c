import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { imapUser } from "@/tests/support/imap-user";
import { inspect, launchBrowser, openPage } from "./support/browser";
import { addRun, failMailbox } from "./support/mailbox-history";
import { deliverOfEverything } from "./support/mixed-account";
import { addMember, MEMBER_EMAIL, OWNER_ENV, query, signIn } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let page: Page;
let mailboxUrl: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  const account = imapUser("contact");
  deliverOfEverything(account);
  const token = await createToken(app);
  const mailboxId = await connectByRest(app, token, account);
  await syncByRest(app, token, mailboxId);
  mailboxUrl = `${app.url}/settings/integrations/${mailboxId}`;
  page = await openPage(browser);
  await signIn(page, app);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe("the page of a mailbox", () => {
  const countRuns = () => query<{ count: number }>(app, 'SELECT count(*)::int AS "count" FROM "sync_run"');

  it("has the failures of a sync done again, in a sync of its own that is linked to it", async () => {
    await page.goto(mailboxUrl);
    await page.getByRole("table").getByRole("link").last().click();
    await page.waitForURL(/\/runs\//);
    const first = page.url();
    await page.getByRole("button", { name: "Relancer les échecs" }).click();
    await page.waitForURL((url) => url.href !== first);
    await page.getByRole("link", { name: /^Relance de celle du \d/ }).waitFor();
    await page.getByText("Partiel", { exact: true }).waitFor({ timeout: 60_000 });
    await inspect(page, "run-replay");
    await page.getByRole("link", { name: /^Relance de celle du \d/ }).click();
    await page.waitForURL(first);
    await page.goto(mailboxUrl);
    await page.getByRole("button", { name: "Erreurs seulement" }).click();
    await page
      .getByRole("button", { name: /^Relancer les échecs, synchronisation du/ })
      .first()
      .waitFor();
    await inspect(page, "history-failed");
  });

  it("has all failures done again from « Partiel »", async () => {
    await page.goto(mailboxUrl);
    await inspect(page, "mailbox-partial");
    const before = await countRuns();
    await page.getByRole("button", { name: "Relancer les échecs", exact: true }).click();
    await expect.poll(countRuns).not.toEqual(before);
    await page.getByRole("button", { name: "Relancer les échecs", exact: true }).waitFor({ timeout: 60_000 });
  });

  it("tells the step of a sync that runs, which can be stopped here", async () => {
    await addRun(app, { status: "RUNNING", step: "import", ordinal: 6 });
    await page.reload();
    await page
      .getByText(/^Étape 7 sur 10\s: Téléchargement, 120 sur 340 emails/)
      .first()
      .waitFor();
    await inspect(page, "mailbox-running");
    await page.getByRole("button", { name: "Arrêter" }).click();
    await page.getByRole("button", { name: "Arrêter" }).waitFor({ state: "detached" });
    await page.getByText("Partiel", { exact: true }).first().waitFor();
  });

  it("offers the cure of a failed step on the page of its sync", async () => {
    await failMailbox(app, "imap.auth_failed");
    const runId = await addRun(app, { status: "ERROR", step: "login", ordinal: 3, error: "imap.auth_failed" });
    await page.goto(`${mailboxUrl}/runs/${runId}`);
    const cure = page.getByRole("link", { name: "Modifier le mot de passe" });
    expect(await cure.getAttribute("href")).toContain("/edit?focus=password");
    await inspect(page, "run-cure");
  });

  it("asks for no sync while the provider lets nobody in", async () => {
    await failMailbox(app, "imap.too_many_logins");
    await page.goto(mailboxUrl);
    await page.getByText(/^Possible à partir de \d\d:\d\d\.$/).waitFor();
    const before = await countRuns();
    await page.keyboard.press("s");
    await page.getByRole("button", { name: "Synchroniser Boîte" }).click({ force: true });
    await inspect(page, "mailbox-held");
    expect(await countRuns()).toEqual(before);
  });

  it("says in sight when asking was refused, and syncs by S", async () => {
    await failMailbox(app, "imap.timeout");
    await page.reload();
    await page.getByRole("button", { name: "Réessayer" }).waitFor();
    await page.route(/mailboxes\.sync/, (route) => route.abort());
    await page.keyboard.press("s");
    await page.getByText("L'opération s'est arrêtée.").and(page.locator("#content *")).waitFor();
    await page.emulateMedia({ colorScheme: "dark" });
    await inspect(page, "mailbox-refused");
    await page.emulateMedia({ colorScheme: null });
    await page.unroute(/mailboxes\.sync/);
    await page.keyboard.press("s");
    await page.getByText("Partiel", { exact: true }).first().waitFor({ timeout: 60_000 });
  });
});

describe("mail that could not be imported", () => {
  it("is reached from « Partiel », and named with its reason", async () => {
    await page.goto(`${app.url}/settings/integrations`);
    await page.getByRole("link", { name: /^Voir les emails concernés/ }).click();
    await page.getByRole("heading", { name: "Emails non importés" }).waitFor();
    await page.getByRole("heading", { name: "Photos du chantier été" }).waitFor();
    await page.getByText(/Renée Petit/).waitFor();
    await inspect(page, "quarantine");
  });

  it("can be downloaded as it is", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Télécharger l'original de Photos du chantier été" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Photos du chantier été.eml");
  });

  it("is tried again on request, and says when that did not help", async () => {
    await page.getByRole("button", { name: "Réessayer Newsletter" }).click();
    await page
      .getByText("1 email n'a toujours pas pu être importé.")
      .and(page.locator("div"))
      .first()
      .waitFor({ timeout: 60_000 });
    await inspect(page, "quarantine-retried");
  });

  it("is ignored, which can be taken back", async () => {
    await page.getByRole("button", { name: "Ignorer Newsletter" }).click();
    await page.getByRole("heading", { name: "Newsletter" }).waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Photos du chantier");
    await page.getByText("Email ignoré", { exact: true }).first().waitFor();
    await page.keyboard.press("z");
    await page.getByRole("heading", { name: "Newsletter" }).waitFor();
  });

  it("makes the mailbox « Synchronisé » once all of it is ignored", async () => {
    await page.getByRole("button", { name: "Tout ignorer" }).click();
    const dialog = page.getByRole("alertdialog");
    await inspect(page, "quarantine-ignore-all");
    await dialog.getByRole("button", { name: "Tout ignorer" }).click();
    await page.getByText("Aucun email en attente").waitFor();
    await inspect(page, "quarantine-empty");
    await page.getByRole("link", { name: "Retour à la boîte" }).click();
    await page.getByText("Synchronisé", { exact: true }).first().waitFor();
    expect(await page.getByRole("link", { name: "Voir les emails concernés" }).count()).toBe(0);
  });

  it("is the owner's alone to decide about", async () => {
    await addMember(app);
    const member = await openPage(browser);
    await signIn(member, app, MEMBER_EMAIL);
    await member.goto(`${mailboxUrl}/quarantine`);
    await member.getByRole("heading", { name: "Accès réservé au propriétaire" }).waitFor();
    await member.context().close();
  });

  it("is told of in English too", async () => {
    await page.context().addCookies([{ name: "lokario.locale", value: "en", url: app.url }]);
    await page.goto(`${mailboxUrl}/quarantine`);
    await page.getByRole("heading", { name: "Emails not imported" }).waitFor();
  });
});
