import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFreePort } from "@/scripts/start/free-port.mjs";
import type { Dovecot } from "@/scripts/test/dovecot.mjs";
import { deliver } from "@/tests/support/deliver";
import { buildMail } from "@/tests/support/mail";
import { type AuthorizationServer, startAuthorizationServer } from "@/tests/support/oauth/authorization-server";
import { startOauthDovecot } from "@/tests/support/oauth/oauth-dovecot";
import { inspect, launchBrowser, openPage } from "./support/browser";
import { OWNER_ENV, query, signIn } from "./support/people";
import { type App, startApp } from "./support/start-app";

const ADDRESS = `contact-${randomUUID().slice(0, 8)}@imap.test`;

let server: AuthorizationServer;
let dovecot: Dovecot;
let app: App;
let browser: Browser;
let page: Page;
let mailboxUrl: string;

beforeAll(async () => {
  const port = await findFreePort();
  const callbackUrl = `http://localhost:${port}/api/oauth/google/callback`;
  server = await startAuthorizationServer({ callbackUrl, scopes: ["https://mail.google.com/"] });
  dovecot = await startOauthDovecot(server.issuer);
  receive("Devis cuisine");
  const env = {
    ...OWNER_ENV,
    GOOGLE_CLIENT_ID: server.client.id,
    GOOGLE_CLIENT_SECRET: server.client.secret,
    GOOGLE_ISSUER: server.issuer,
    GOOGLE_IMAP: `localhost:${dovecot.port}`,
  };
  [app, browser] = await Promise.all([startApp({ port, env }), launchBrowser()]);
  page = await openPage(browser);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await Promise.all([server?.stop(), dovecot?.stop()]);
});

function receive(subject: string): void {
  deliver({ home: `${dovecot.mailDir}/${ADDRESS}` }, buildMail({ from: "Marie Durand <marie@durand.test>", subject }));
}

/** On the provider's page. */
async function decide(decision: "Autoriser" | "Refuser"): Promise<void> {
  await page.waitForURL(`${server.issuer}/**`);
  await page.getByRole("button", { name: decision }).click();
  await page.waitForURL(`${app.url}/**`);
}

describe("an owner whose provider takes no password", () => {
  it("is told what is missing where the operator registered nothing", async () => {
    await signIn(page, app);
    await page.goto(`${app.url}/settings/integrations/new?preset=outlook`);
    await page.getByText("La connexion Microsoft n'est pas activée sur cette installation.").waitFor();
    await page.getByText("MICROSOFT_CLIENT_ID, MICROSOFT_CLIENT_SECRET").waitFor();
    await page.getByText(`${app.url}/api/oauth/microsoft/callback`).waitFor();
    await inspect(page, "oauth-not-configured");
  });

  it("is shown what the form still needs before leaving for the provider", async () => {
    await page.goto(`${app.url}/settings/integrations/new?preset=gmail`);
    await page.getByRole("button", { name: "Se connecter avec Google" }).click();
    await expect.poll(() => page.getByLabel("Adresse email").getAttribute("aria-invalid")).toBe("true");
    expect(new URL(page.url()).origin).toBe(app.url);
  });

  it("finds the form as it was after refusing, and why nothing was connected", async () => {
    await page.getByLabel("Adresse email").fill(ADDRESS);
    await page.getByLabel("Nom de l'intégration").fill("Contact");
    await page.getByLabel("Intervalle de synchronisation").fill("15");
    await page.getByText("6 mois", { exact: true }).click();
    await inspect(page, "oauth-form");
    await page.getByRole("button", { name: "Se connecter avec Google" }).focus();
    await page.keyboard.press("Enter");
    await decide("Refuser");
    await page.getByText("Autorisation refusée").waitFor();
    expect(await page.getByLabel("Adresse email").inputValue()).toBe(ADDRESS);
    expect(await page.getByLabel("Nom de l'intégration").inputValue()).toBe("Contact");
    expect(await page.getByLabel("Intervalle de synchronisation").inputValue()).toBe("15");
    expect(await page.getByRole("radio", { name: "6 mois" }).isChecked()).toBe(true);
    await inspect(page, "oauth-denied");
  });

  it("authorises, and sees the first sync on the mailbox's page", async () => {
    await page.getByRole("button", { name: "Se connecter avec Google" }).click();
    await decide("Autoriser");
    await page.waitForURL(/\/settings\/integrations\/\d+$/);
    mailboxUrl = page.url();
    await page.getByText("Synchronisé", { exact: true }).first().waitFor({ timeout: 60_000 });
    await page.getByText("Autorisée par Google").waitFor();
    await inspect(page, "oauth-mailbox");
    expect(
      await query(app, 'SELECT "name", "syncIntervalMinutes", "historyMonths", "passwordSealed" FROM "mailbox"'),
    ).toEqual([{ name: "Contact", syncIntervalMinutes: 15, historyMonths: 6, passwordSealed: null }]);
    expect(await query(app, 'SELECT "subject" FROM "message"')).toEqual([{ subject: "Devis cuisine" }]);
  });

  it("changes the name without being asked for a password", async () => {
    await page.goto(`${mailboxUrl}/edit`);
    await page.getByText("Autorisée par Google").waitFor();
    expect(await page.getByLabel("Mot de passe / App Password").count()).toBe(0);
    await inspect(page, "oauth-edit");
    await page.getByLabel("Nom de l'intégration").fill("Contact Atelier");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.waitForURL(mailboxUrl);
    await page.getByRole("heading", { name: "Contact Atelier" }).waitFor();
  });

  it("reads that access was withdrawn, and what stays", async () => {
    await server.revoke(ADDRESS);
    await query(app, 'UPDATE "oauth_grant" SET "accessExpiresAt" = now()');
    await page.getByRole("button", { name: "Synchroniser" }).click();
    await page.getByText("Autorisation retirée").first().waitFor({ timeout: 60_000 });
    await page.getByText("vos emails et vos réglages sont conservés", { exact: false }).waitFor();
    await inspect(page, "oauth-revoked");
    expect(await query(app, 'SELECT "nextSyncAt" FROM "mailbox" WHERE "pausedAt" IS NOT NULL')).toEqual([
      { nextSyncAt: null },
    ]);
  });

  it("reconnects, finds the mail where it was and gets what came since", async () => {
    receive("Vos couleurs");
    await page.getByRole("button", { name: "Reconnecter" }).click();
    await decide("Autoriser");
    await page.waitForURL(mailboxUrl);
    await page.getByText("Synchronisé", { exact: true }).first().waitFor({ timeout: 60_000 });
    await expect
      .poll(() => query(app, 'SELECT "subject" FROM "message" ORDER BY "id"'), { timeout: 60_000 })
      .toHaveLength(2);
    expect(await query(app, 'SELECT count(*)::int AS "mailboxes" FROM "mailbox"')).toEqual([{ mailboxes: 1 }]);
    await page.goto(`${app.url}/inbox`);
    await page.getByText("Devis cuisine").first().waitFor();
    await page.getByText("Vos couleurs").first().waitFor();
  });

  it("cannot use an address of the provider twice", async () => {
    await page.goto(`${app.url}/api/oauth/google/callback?code=invented&state=invented`);
    await page.getByText("Demande expirée").waitFor();
    await inspect(page, "oauth-over");
  });
});
