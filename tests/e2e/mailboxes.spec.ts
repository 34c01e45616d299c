import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deferred } from "@/tests/support/deferred";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { type ScriptedImap, sendLines, startScriptedImap } from "@/tests/support/scripted-imap";
import { whenever } from "@/tests/support/scripted-imap-faults";
import { noteAnnouncements } from "./support/announcements";
import { DESKTOP, hasFocus, inspect, launchBrowser, MOBILE, openPage, tabTo } from "./support/browser";
import { fillConnection } from "./support/fill-connection";
import { OWNER_ENV, query, signIn } from "./support/people";
import { type App, startApp } from "./support/start-app";

const MICROSOFT = { MICROSOFT_CLIENT_ID: "lokario", MICROSOFT_CLIENT_SECRET: "secret" };

let app: App;
let browser: Browser;
let page: Page;
let server: ScriptedImap;
let account: ImapUser;
let mailboxUrl: string;
let said: () => Promise<string[]>;

beforeAll(async () => {
  server = await startScriptedImap();
  account = { ...imapUser("boutique"), host: "localhost", port: server.port };
  [app, browser] = await Promise.all([startApp({ env: { ...OWNER_ENV, ...MICROSOFT } }), launchBrowser()]);
  page = await openPage(browser);
  said = await noteAnnouncements(page);
  await signIn(page, app);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await server?.stop();
});

const field = (label: string) => page.getByLabel(label, { exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const openPreset = (preset: string) => page.goto(`${app.url}/settings/integrations/new?preset=${preset}`);
const openList = () => page.goto(`${app.url}/settings/integrations`);

async function readServer(): Promise<string[]> {
  const settings = page.getByRole("button", { name: /^Réglages du serveur/ });
  if ((await settings.getAttribute("aria-expanded")) === "false") await settings.click();
  return [await field("Serveur IMAP").inputValue(), await field("Port").inputValue()];
}

describe("the form of a provider", () => {
  it("has the server of Gmail, and its help beside it or behind a line on a telephone", async () => {
    await openPreset("gmail");
    expect(await readServer()).toEqual(["imap.gmail.com", "993"]);
    expect(await page.getByRole("checkbox", { name: "Utiliser SSL/TLS" }).isChecked()).toBe(true);
    const steps = page.getByText("Créez un mot de passe d'application nommé").filter({ visible: true });
    await page.getByRole("complementary", { name: "Aide Gmail" }).waitFor();
    expect(await steps.count()).toBe(1);
    await page.setViewportSize(MOBILE);
    expect(await steps.count()).toBe(0);
    await page.getByRole("button", { name: /^Comment obtenir ce mot de passe/ }).click();
    expect(await steps.count()).toBe(1);
    await page.setViewportSize(DESKTOP);
  });

  it("offers Microsoft's sign-in in place of a password", async () => {
    await openPreset("outlook");
    await button("Se connecter avec Microsoft").waitFor();
    expect(await page.locator("input[type=password]").count()).toBe(0);
    await inspect(page, "oauth-microsoft");
  });

  it("asks which offer of OVH it is, of which some have a server of their own", async () => {
    await openPreset("ovh");
    expect(await page.getByRole("radio", { name: "MX Plan" }).isChecked()).toBe(true);
    expect(await readServer()).toEqual(["ssl0.ovh.net", "993"]);
    await page.getByRole("radio", { name: "E-mail Pro" }).focus();
    await page.keyboard.press("Space");
    expect(await readServer()).toEqual(["", "993"]);
    await page.getByText(/^Le nom du serveur figure dans l'espace client OVHcloud/).waitFor();
  });
});

describe("an owner of one mailbox", () => {
  it("is refused an interval of 0 minutes and warned of 1, which is saved", async () => {
    await openPreset("other");
    await fillConnection(page, "Boutique", account);
    await field("Intervalle de synchronisation").fill("0");
    await button("Créer").click();
    await page.getByText("Indiquez un nombre de minutes entre 1 et 1440.").first().waitFor();
    await field("Intervalle de synchronisation").fill("1");
    await page.getByText("votre fournisseur risque de bloquer les connexions").waitFor();
    await button("Créer").click();
    await page.waitForURL(/\/settings\/integrations\/\d+$/, { timeout: 60_000 });
    mailboxUrl = page.url();
    await page.getByText("1 minute", { exact: true }).waitFor();
    await page.getByText("Synchronisé", { exact: true }).first().waitFor({ timeout: 60_000 });
  });

  it("keeps the password by leaving its field empty", async () => {
    await page.goto(`${mailboxUrl}/edit`);
    expect(await field("Mot de passe / App Password").inputValue()).toBe("");
    await field("Intervalle de synchronisation").fill("60");
    await button("Enregistrer").click();
    await page.waitForURL(mailboxUrl, { timeout: 60_000 });
    await page.getByText("60 minutes", { exact: true }).waitFor();
    server.received.length = 0;
    await button("Tester la connexion").click();
    await page
      .getByText(/^Connexion réussie/)
      .first()
      .waitFor({ timeout: 30_000 });
    const signedIn = server.received.filter((line) => / LOGIN /.test(line));
    expect(signedIn.length).toBeGreaterThan(0);
    expect(signedIn.filter((line) => !line.includes(account.password))).toEqual([]);
  });

  it("sees a sync at once, and has one of a double click", async () => {
    const goOn = holdSyncs();
    await openList();
    const before = await countRuns();
    const answer = deferred();
    await page.route(/mailboxes\.sync/, async (route) => {
      await answer.promise;
      await route.continue();
    });
    await button("Synchroniser Boutique").dblclick();
    // The server has not been asked yet.
    await page.getByRole("progressbar", { name: "Synchronisation de Boutique" }).waitFor();
    answer.resolve(undefined);
    await page.unrouteAll({ behavior: "wait" });
    await expect.poll(countRuns).toBe(before + 1);
    goOn();
    await expect
      .poll(said, { timeout: 30_000 })
      .toEqual(["Synchronisation de Boutique lancée", "Boutique : aucun nouvel email"]);
    expect(await countRuns()).toBe(before + 1);
  });

  it("follows it on its page without reloading, and hears of each step once", async () => {
    const goOn = holdSyncs();
    await openList();
    await button("Synchroniser Boutique").click();
    await expect.poll(() => query(app, RUNNING)).toHaveLength(1);
    const [run] = await query<{ id: string }>(app, RUNNING);
    await page.goto(`${mailboxUrl}/runs/${run?.id}`);
    await page
      .locator("#content")
      .getByText(/^Étape \d+ sur 10/)
      .waitFor();
    await inspect(page, "run-running");
    // Read again, it says nothing again.
    for (let time = 0; time < 2; time += 1) await page.waitForResponse(/mailboxes\.run/);
    goOn();
    await page.getByText("Synchronisé", { exact: true }).waitFor({ timeout: 30_000 });
    const steps = (await said()).filter((text) => text.startsWith("Étape"));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps).toEqual([...new Set(steps)]);
  });

  it("is asked before it is deleted, with its mail only when the address is typed", async () => {
    await openList();
    const remove = button("Supprimer Boutique");
    const dialog = page.getByRole("alertdialog", { name: "Supprimer la boîte Boutique" });
    const cancel = dialog.getByRole("button", { name: "Annuler" });
    await remove.press("Enter");
    await expect.poll(() => hasFocus(cancel)).toBe(true);
    await inspect(page, "remove-mailbox");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await hasFocus(remove)).toBe(true);
    await page.keyboard.press("Enter");
    await dialog.getByText("Supprimer aussi ces emails").click();
    const confirm = dialog.getByRole("button", { name: "Supprimer", exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    await inspect(page, "remove-mailbox-and-mail");
    await dialog.getByLabel(`Pour confirmer, saisissez ${account.username}`).fill(account.username);
    await tabTo(confirm);
    await page.keyboard.press("Enter");
    await page.getByText("Aucune boîte mail connectée").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await expect.poll(() => query(app, 'SELECT 1 FROM "message"'), { timeout: 30_000 }).toEqual([]);
  });
});

const RUNNING = `SELECT "id" FROM "sync_run" WHERE "status" = 'RUNNING'`;

async function countRuns(): Promise<number> {
  return (await query(app, 'SELECT 1 FROM "sync_run"')).length;
}

/** The server keeps syncs waiting for its folders until what is returned is called. */
function holdSyncs(): () => void {
  const held: (() => void)[] = [];
  server.misbehave(
    whenever(/^LIST/, (_command, socket, behave) => {
      held.push(() => sendLines(socket, behave()));
      return [];
    }),
  );
  return () => {
    server.misbehave(null);
    for (const answer of held) answer();
  };
}
