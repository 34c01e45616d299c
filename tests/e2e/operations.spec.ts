import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { inspect, launchBrowser, openPage } from "./support/browser";
import { addMember, MEMBER_EMAIL, OWNER_ENV, query, signIn } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

const CHANGED = "changé ailleurs";

let app: App;
let browser: Browser;
let page: Page;
let account: ImapUser;
let mailboxId: number;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  page = await openPage(browser);
  account = imapUser("contact");
  deliver(account, [buildMail({ subject: "Devis cuisine" })]);
  const token = await createToken(app);
  mailboxId = await connectByRest(app, token, account);
  await syncByRest(app, token, mailboxId);
  await signIn(page, app);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe("an owner who looks after the work behind the mail", () => {
  it("sees who does it, and that nothing failed", async () => {
    await page.getByRole("link", { name: "Paramètres", exact: true }).click();
    await page.getByRole("link", { name: "Opérations", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Opérations" }).waitFor();
    await page.getByText("1 processus exécute les travaux.").waitFor();
    await page.getByText("Aucun échec.").waitFor();
    await inspect(page, "operations-calm");
  });

  it("finds what failed, with its cause, and leads to it", async () => {
    await savePassword(CHANGED);
    for (let time = 1; time <= 3; time += 1) await sync("Identifiants refusés");
    await page.goto(`${app.url}/settings/operations`);
    await expect.poll(() => failures().count()).toBeGreaterThanOrEqual(3);
    await failures().getByText("Identifiants refusés").first().waitFor();
    await inspect(page, "operations-failures");
    await failures().getByRole("link", { name: "Synchronisation" }).first().click();
    await page.waitForURL(/\/runs\//);
  });

  it("reads there at which step and why, in a journal without a secret", async () => {
    const step = page.getByRole("button", { name: /^Identification/ });
    await step.waitFor();
    expect(await step.getAttribute("aria-expanded")).toBe("true");
    await page.getByText("Identifiants refusés").first().waitFor();
    await page.getByRole("button", { name: "Journal technique" }).click();
    const journal = page.getByRole("region", { name: "Journal technique" });
    await journal.getByText("step.failed").waitFor();
    await inspect(page, "run-failed");
    for (const secret of [CHANGED, account.password].flatMap(inEveryGuise)) {
      expect(await journal.innerText()).not.toContain(secret);
    }
  });

  it("is told that three refusals have put the mailbox on hold", async () => {
    for (const path of ["/settings/integrations", `/settings/integrations/${mailboxId}`]) {
      await page.goto(app.url + path);
      await page.getByText("Synchronisation automatique en pause jusqu'à correction.").waitFor();
    }
    expect(await query(app, 'SELECT "nextSyncAt" FROM "mailbox" WHERE "pausedAt" IS NOT NULL')).toEqual([
      { nextSyncAt: null },
    ]);
  });

  it("runs one again, then all the others, from the keyboard", async () => {
    await savePassword(account.password);
    await page.goto(`${app.url}/settings/operations`);
    await failures().first().waitFor();
    const before = await failures().count();
    await failures().getByRole("button", { name: "Relancer : Synchronisation, Boîte" }).first().press("Enter");
    await failures().getByText("Relancé avec succès").first().waitFor({ timeout: 60_000 });
    await page.getByRole("checkbox", { name: "Tout sélectionner" }).press("Space");
    await page.getByRole("button", { name: /^Relancer \d+ trava/ }).press("Enter");
    await page.getByText("1 travail relancé.").first().waitFor();
    // A mailbox has one sync at a time: of several of its failures one goes on, and then the next.
    for (let done = 2; done <= before; done += 1) {
      await expect.poll(countReplayed, { timeout: 60_000 }).toBe(done);
      const next = failures().getByRole("button", { name: "Relancer : Synchronisation, Boîte" }).first();
      if (done < before) await next.press("Enter");
    }
    await inspect(page, "operations-replayed");
    // Syncs that were replayed brought nothing twice.
    expect(await query(app, 'SELECT count(*)::int AS count FROM "message"')).toEqual([{ count: 1 }]);
  });
});

it("is the owner's page alone", async () => {
  await addMember(app);
  page = await openPage(browser);
  await signIn(page, app, MEMBER_EMAIL);
  await page.goto(`${app.url}/settings/operations`);
  await page.getByRole("heading", { name: "Accès réservé au propriétaire" }).waitFor();
});

const countReplayed = () => failures().getByText("Relancé avec succès").count();
const failures = () => page.getByRole("region", { name: "Échecs" }).getByRole("listitem");

/** As it is, and as a program hands it in (SASL PLAIN, LOGIN). */
function inEveryGuise(secret: string): string[] {
  return [secret, Buffer.from(`\0${account.username}\0${secret}`).toString("base64")];
}

/** Whether the server accepts it or not. */
async function savePassword(password: string): Promise<void> {
  await page.goto(`${app.url}/settings/integrations/${mailboxId}/edit`);
  await page.getByLabel("Mot de passe / App Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  if (password !== account.password) {
    await page.getByRole("button", { name: "Enregistrer quand même" }).click({ timeout: 60_000 });
  }
  await page.waitForURL(/\/settings\/integrations\/\d+$/, { timeout: 60_000 });
}

async function sync(outcome: string): Promise<void> {
  await page.goto(`${app.url}/settings/integrations/${mailboxId}`);
  await page.getByText(outcome).first().waitFor({ timeout: 60_000 });
  const { count } = (await query<{ count: number }>(app, FAILED_RUNS))[0] ?? { count: 0 };
  await page.getByRole("button", { name: "Synchroniser" }).first().click();
  await expect
    .poll(async () => (await query<{ count: number }>(app, FAILED_RUNS))[0]?.count, { timeout: 60_000 })
    .toBe(count + 1);
}

const FAILED_RUNS = "SELECT count(*)::int AS count FROM executor_run WHERE status = 'FAILED'";
