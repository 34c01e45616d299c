import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { listMaildir } from "@/tests/support/maildir";
import { buildUnreadableMail } from "@/tests/support/unreadable-mail";
import { inspect, launchBrowser, openPage } from "./support/browser";
import { fillConnection } from "./support/fill-connection";
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
  const twice = buildMail({
    from: "Marie Durand <marie@durand.test>",
    subject: "Devis cuisine",
    messageId: "d@d.test",
  });
  deliver(account, [
    twice,
    twice,
    buildMail({ subject: "Vieille facture" }),
    buildUnreadableMail("Photos du chantier été", "=?utf-8?Q?Ren=C3=A9e_Petit?= <renee@petit.test>"),
    buildUnreadableMail("Newsletter"),
  ]);
  deliver(account, buildMail({ subject: "Re: Devis cuisine", inReplyTo: "d@d.test", text: "Bien reçu." }), "Sent");
  deliver(account, [buildMail({ subject: "Classé" }), buildMail({ subject: "Classé aussi" })], "Fournisseurs");
  for (const [index, mail] of listMaildir(account).entries()) {
    mail.receivedAt(new Date(Date.now() - (index === 2 ? 300 : 1) * 86_400_000));
  }
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

  it("has the failures of a sync done again, in a sync of its own that is linked to it", async () => {
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

describe("the page of a mailbox", () => {
  const mailboxId = () => Number(mailboxUrl.split("/").at(-1));
  const addRun = async (run: { status: string; step: string; ordinal: number; error: string | null }) => {
    const runId = crypto.randomUUID();
    await query(
      app,
      `WITH made AS (INSERT INTO "sync_run" ("id", "companyId", "mailboxId", "trigger", "status", "startedAt", "total", "done")
         SELECT $1::uuid, "companyId", "id", 'MANUAL', $2::"SyncStatus", now(), 340, 120 FROM "mailbox" WHERE "id" = $3
         RETURNING "id")
       INSERT INTO "sync_step" ("runId", "name", "ordinal", "status", "startedAt", "errorCode", "errorDetail")
       SELECT "id", $4, $5, $2::text::"StepStatus", now(), $6, '{}' FROM made`,
      [runId, run.status, mailboxId(), run.step, run.ordinal, run.error],
    );
    return runId;
  };
  const fail = (code: string) =>
    query(
      app,
      `UPDATE "mailbox" SET "status" = 'ERROR', "lastErrorCode" = $1, "lastErrorDetail" = '{}',
        "nextSyncAt" = now() + interval '20 minutes'`,
      [code],
    );
  const countRuns = () => query<{ count: number }>(app, 'SELECT count(*)::int AS "count" FROM "sync_run"');

  it("has all failures done again from « Partiel »", async () => {
    await page.goto(mailboxUrl);
    await inspect(page, "mailbox-partial");
    const before = await countRuns();
    await page.getByRole("button", { name: "Relancer les échecs", exact: true }).click();
    await expect.poll(countRuns).not.toEqual(before);
    await page.getByRole("button", { name: "Relancer les échecs", exact: true }).waitFor({ timeout: 60_000 });
  });

  it("tells the step of a sync that runs, which can be stopped here", async () => {
    await addRun({ status: "RUNNING", step: "import", ordinal: 6, error: null });
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
    await fail("imap.auth_failed");
    const runId = await addRun({ status: "ERROR", step: "login", ordinal: 3, error: "imap.auth_failed" });
    await page.goto(`${mailboxUrl}/runs/${runId}`);
    const cure = page.getByRole("link", { name: "Modifier le mot de passe" });
    expect(await cure.getAttribute("href")).toContain("/edit?focus=password");
    await inspect(page, "run-cure");
  });

  it("asks for no sync while the provider lets nobody in", async () => {
    await fail("imap.too_many_logins");
    await page.goto(mailboxUrl);
    await page.getByText(/^Possible à partir de \d\d:\d\d\.$/).waitFor();
    const before = await countRuns();
    await page.keyboard.press("s");
    await page.getByRole("button", { name: "Synchroniser Boîte principale" }).click({ force: true });
    await inspect(page, "mailbox-held");
    expect(await countRuns()).toEqual(before);
  });

  it("says in sight when asking was refused, and syncs by S", async () => {
    await fail("imap.timeout");
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
    await page
      .getByText(/3 essais/)
      .first()
      .waitFor();
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
});

describe("mail that left the server", () => {
  it("stays readable, and says so; what we sent says « Vous »", async () => {
    for (const mail of listMaildir(account).slice(0, 2)) mail.expunge();
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
    await member.goto(`${mailboxUrl}/quarantine`);
    await member.getByRole("heading", { name: "Accès réservé au propriétaire" }).waitFor();
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
    await page.goto(`${mailboxUrl}/quarantine`);
    await page.getByRole("heading", { name: "Emails not imported" }).waitFor();
  });
});
