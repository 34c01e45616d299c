import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { listMaildir } from "@/tests/support/maildir";
import { inspect, launchBrowser, openPage } from "./support/browser";
import { OWNER_ENV, query, signIn } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let page: Page;
let account: ImapUser;
let mailboxId: number;
let token: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  page = await openPage(browser);
  page.context().setDefaultTimeout(60_000);
  account = imapUser("contact");
  const subjects = ["Facture", "Devis cuisine", "Livraison", "Rendez-vous", "Question"];
  deliver(
    account,
    subjects.map((subject) => buildMail({ subject, messageId: `${subject.replaceAll(" ", "-")}@client.test` })),
  );
  // The last delivered is the newest.
  for (const [index, mail] of listMaildir(account).entries()) {
    mail.receivedAt(new Date(Date.now() - (subjects.length - index) * 60_000));
  }
  deliver(account, buildMail({ subject: "Classé" }), "Fournisseurs");
  await signIn(page, app);
  token = await createToken(app);
  mailboxId = await connectByRest(app, token, account);
  await syncByRest(app, token, mailboxId);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const rows = () => page.getByRole("grid", { name: "Conversations" }).getByRole("row");
const row = (subject: string) => rows().filter({ hasText: subject });
const unread = (subject: string) => page.getByRole("row", { name: new RegExp(`^Non lu.*${subject}`) });
const subjects = async () =>
  (await rows().allInnerTexts()).flatMap((text) => /Facture|Devis|Livraison|Rendez-vous|Question/.exec(text) ?? []);
const count = (folder: string) => {
  try {
    return listMaildir(account, folder).length;
  } catch {
    return 0;
  }
};
const settled = (folder: string, number: number) =>
  expect.poll(() => count(folder), { timeout: 30_000, interval: 200 }).toBe(number);

describe("an owner who lets Lokario write to the server", () => {
  it("is told what that does, and confirms it", async () => {
    await page.goto(`${app.url}/settings/integrations/${mailboxId}`);
    const section = page.getByRole("region", { name: "Écriture sur le serveur" });
    await section.getByText(/ne vaut que dans Lokario/).waitFor();
    await section.getByRole("checkbox").focus();
    await page.keyboard.press("Space");
    await page
      .getByRole("alertdialog")
      .getByText(/le sera aussi dans votre messagerie/)
      .waitFor();
    await inspect(page, "writing-confirm");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await section.getByText(/se fait aussi dans votre messagerie/).waitFor();
    await section.scrollIntoViewIfNeeded();
    await inspect(page, "writing-on");
  });

  it("archives with E, sees the next row, and takes it back with Z", async () => {
    await page.goto(`${app.url}/inbox`);
    await row("Question").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await page.getByText("Conversation archivée.").first().waitFor();
    await expect.poll(subjects).toEqual(["Rendez-vous", "Livraison", "Devis", "Facture"]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Rendez-vous");
    await inspect(page, "archived");
    await page.keyboard.press("z");
    await expect.poll(subjects).toEqual(["Question", "Rendez-vous", "Livraison", "Devis", "Facture"]);
    await settled("INBOX", 5);
  });

  it("archives what is open, and reads on with the next conversation; the server follows", async () => {
    await row("Question").click();
    await page.getByRole("heading", { name: "Question" }).waitFor();
    await page.keyboard.press("e");
    await page.getByRole("heading", { name: "Rendez-vous" }).waitFor();
    await inspect(page, "conversation-after-archive");
    await settled("INBOX", 4);
  });

  it("selects with X and Shift+J, marks and deletes them together", async () => {
    await page.goto(`${app.url}/inbox`);
    await row("Facture").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.keyboard.press("Shift+J");
    await page.getByText("2 sélectionnées").waitFor();
    await inspect(page, "selection");
    await unread("Livraison").waitFor();
    await page.keyboard.press("u");
    await unread("Livraison").waitFor({ state: "detached" });
    await page
      .getByRole("toolbar", { name: "Actions sur la sélection" })
      .getByRole("button", { name: "Supprimer" })
      .click();
    await page.getByText("2 conversations mises dans la corbeille.").first().waitFor();
    await expect.poll(subjects).toEqual(["Devis", "Facture"]);
    await settled("INBOX", 2);
    await settled("Trash", 2);
  });

  it("finds them in the trash, and restores one", async () => {
    await page.getByRole("button", { name: "Corbeille" }).click();
    await page.waitForURL("**/inbox?in=trash");
    await expect.poll(subjects).toEqual(["Rendez-vous", "Livraison"]);
    await inspect(page, "trash");
    await row("Livraison").click();
    await page
      .getByRole("toolbar", { name: "Conversation" })
      .getByRole("button", { name: "Remettre dans l'Inbox" })
      .click();
    await expect.poll(subjects).toEqual(["Rendez-vous"]);
    await settled("INBOX", 3);
  });

  it("moves into a folder of the server", async () => {
    await page.goto(`${app.url}/inbox`);
    await row("Devis cuisine").click();
    await page.getByRole("toolbar", { name: "Conversation" }).getByRole("button", { name: "Déplacer…" }).click();
    await page.getByRole("menuitem", { name: "Fournisseurs" }).waitFor();
    await inspect(page, "move-menu");
    await page.getByRole("menuitem", { name: "Fournisseurs" }).click();
    await page.getByText("Conversation déplacée vers « Fournisseurs ».").first().waitFor();
    await settled("Fournisseurs", 2);
    await page.goto(`${app.url}/inbox?in=archive`);
    await row("Devis cuisine").waitFor();
  });

  it("is told on the conversation what the server did not do, and decides", async () => {
    await page.goto(`${app.url}/inbox`);
    await row("Facture").click();
    const [message] = await query<{ id: string }>(app, `SELECT "id" FROM "message" WHERE "subject" = 'Facture'`);
    await query(
      app,
      `INSERT INTO "wish" ("companyId", "mailboxId", "messageId", "kind", "filing", "failedAt", "errorCode")
       SELECT "companyId", $1, "id", 'FILING', 'ARCHIVED', now(), 'wish.over_quota' FROM "message" WHERE "id" = $2::uuid`,
      [mailboxId, message?.id],
    );
    await page.reload();
    await page.getByText("Espace de la boîte plein (Boîte)").waitFor();
    await inspect(page, "wish-failed");
    await page.goto(`${app.url}/settings/integrations/${mailboxId}`);
    const section = page.getByRole("region", { name: "Écriture sur le serveur" });
    await section.getByText(/1 changement non fait sur le serveur/).waitFor();
    await section.scrollIntoViewIfNeeded();
    await inspect(page, "writing-failed");
    await section.getByRole("button", { name: "Laisser ainsi" }).click();
    await section.getByText(/non fait sur le serveur/).waitFor({ state: "detached" });
  });
});

describe("two tabs", () => {
  it("lose the row that one of them archives, also where somebody works in the list", async () => {
    const mails = ["Alpha", "Bravo", "Charlie"].map((subject) => buildMail({ subject }));
    deliver(account, mails);
    await syncByRest(app, token, mailboxId);
    await page.goto(`${app.url}/inbox`);
    await row("Bravo").waitFor();
    await page.keyboard.press("j");
    const other = await page.context().newPage();
    await other.goto(`${app.url}/inbox`);
    const bravo = other.getByRole("row").filter({ hasText: "Bravo" });
    await bravo.click();
    await other.getByRole("heading", { name: "Bravo" }).waitFor();
    await other.keyboard.press("e");
    await bravo.waitFor({ state: "detached" });
    await row("Bravo").waitFor({ state: "detached" });
    await row("Alpha").waitFor();
    await row("Charlie").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("row");
    await other.keyboard.press("z");
    await other.getByRole("row").filter({ hasText: "Bravo" }).waitFor();
    await other.close();
  });
});
