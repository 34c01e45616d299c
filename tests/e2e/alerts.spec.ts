import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ScriptedSmtp, type SmtpAnswer, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { startWebhookReceiver, type WebhookReceiver } from "@/tests/support/webhook-receiver";
import { expectWithoutSecret, inspect, launchBrowser, openPage } from "./support/browser";
import { OWNER_ENV, query, signIn } from "./support/people";
import { addRefusedMailbox } from "./support/refused-mailbox";
import { type App, startApp } from "./support/start-app";

let smtp: ScriptedSmtp;
let answer: SmtpAnswer = () => undefined;
let receiver: WebhookReceiver;
let app: App;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [smtp, receiver] = await Promise.all([
    startScriptedSmtp({ answer: (...said) => answer(...said) }),
    startWebhookReceiver(),
  ]);
  const env = {
    ...OWNER_ENV,
    LOKARIO_SMTP_URL: `smtps://alertes%40atelier.test:secret@localhost:${smtp.port}`,
    LOKARIO_MAIL_FROM: "alertes@atelier.test",
  };
  [app, browser] = await Promise.all([startApp({ env }), launchBrowser()]);
  page = await openPage(browser);
  await signIn(page, app);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await Promise.all([smtp?.stop(), receiver?.stop()]);
});

/** What jobs do behind an answer takes its time. */
const PATIENTLY = { timeout: 20_000 };

/** The page without what is said to those who listen. */
const content = () => page.locator("#content");

describe("an owner who wants to be told", () => {
  it("chooses what, when, and sees how the mails leave", async () => {
    await page.goto(`${app.url}/settings/notifications`);
    await page.getByText("Les emails sont envoyés à claire@atelier.test depuis alertes@atelier.test.").waitFor();
    await page.getByRole("checkbox", { name: /résumé des emails reçus/ }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("combobox", { name: /Prévenir après/ }).selectOption({ label: "30 minutes" });
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await content().getByText("Réglages enregistrés.").waitFor();
    await page.reload();
    expect(await page.getByRole("combobox", { name: /Prévenir après/ }).inputValue()).toBe("30");
    expect(await page.getByRole("checkbox", { name: /résumé des emails reçus/ }).isChecked()).toBe(true);
    await inspect(page, "notifications");
  });

  it("adds a webhook, whose secret is shown once, and tries it", async () => {
    await page.goto(`${app.url}/settings/webhooks`);
    await page.getByText("Aucun webhook").waitFor();
    await inspect(page, "webhooks-empty");
    await page.getByRole("button", { name: "Ajouter un webhook" }).click();
    await page.getByLabel("Adresse").fill("http://exemple.fr/hook");
    await page.getByRole("button", { name: "Créer le webhook" }).click();
    await page.getByText(/Indiquez une adresse publique/).waitFor();
    await inspect(page, "webhook-form");
    await page.getByLabel("Adresse").fill(receiver.url);
    await page.getByRole("button", { name: "Créer le webhook" }).click();
    await page.getByText("Copiez ce secret maintenant").waitFor();
    const secret = (await page.locator("code").first().textContent()) ?? "";
    expect(secret).toMatch(/^whsec_/);
    await inspect(page, "webhook-secret");
    await page.reload();
    await page.getByRole("button", { name: /^Tester/ }).click();
    await content()
      .getByText(/Test\s: répondu 204/)
      .waitFor();
    await expectWithoutSecret(page, secret);
    receiver.answer(500);
    await page.getByRole("button", { name: /^Tester/ }).click();
    await content()
      .getByText(/Test\s: refusé, réponse 500/)
      .waitFor();
    await inspect(page, "webhooks");
  });

  it("finds what was posted, and posts it again", async () => {
    await page.getByRole("link", { name: /^Envois à/ }).click();
    await page.getByRole("heading", { name: "Envois du webhook" }).waitFor();
    const posted = () => page.getByRole("listitem").filter({ hasText: "webhook.test" }).count();
    await expect.poll(posted, PATIENTLY).toBe(2);
    await page.getByRole("button", { name: "En échec" }).click();
    await expect.poll(posted, PATIENTLY).toBe(1);
    await inspect(page, "webhook-deliveries");
    const other = await renewSecret();
    receiver.answer(204);
    const before = receiver.posts.length;
    await page.getByRole("button", { name: /^Relancer l'envoi/ }).click();
    await expect.poll(() => receiver.posts.length, PATIENTLY).toBe(before + 1);
    expect(receiver.posts.at(-1)?.headers["webhook-id"]).toBe(receiver.posts.at(-2)?.headers["webhook-id"]);
    await page.getByText("Aucun envoi en échec.").waitFor();
    expect(String(receiver.posts.at(-1)?.headers["webhook-signature"]).split(" ")).toHaveLength(2);
    await page.reload();
    await page.getByText("chaque message porte les deux signatures").waitFor();
    await expectWithoutSecret(page, other);
  });

  it("sees why he could not be told, and is told once he asks for it", async () => {
    answer = (line) => (line.startsWith("RCPT") ? ["451 4.7.1 greylisted"] : undefined);
    await addRefusedMailbox(app);
    const refused = () => smtp.received.filter((line) => line.startsWith("RCPT")).length;
    await expect.poll(refused, { timeout: 90_000, interval: 1_000 }).toBe(1);
    await page.goto(`${app.url}/settings/notifications`);
    await page.getByText("Le serveur d'envoi demande de patienter.").waitFor();
    await page.getByText(/^Prochain essai à/).waitFor();
    await inspect(page, "notifications-unsent");
    answer = () => undefined;
    await page.getByRole("button", { name: "Réessayer maintenant" }).click();
    await page.getByText("Le serveur d'envoi demande de patienter.").waitFor({ state: "detached" });
    expect(smtp.mails).toHaveLength(1);
  });

  it("is told of a mailbox that needs him: badge, banner, mail and webhook, once each", async () => {
    const [{ id } = { id: 0 }] = await query<{ id: number }>(app, `SELECT "id" FROM "mailbox"`);
    expect(smtp.mails[0]).toMatchObject({ from: "alertes@atelier.test", to: ["claire@atelier.test"] });
    expect(smtp.mails[0]?.content).toContain(`/settings/integrations/${id}`);
    const failed = () => receiver.posts.filter(({ body }) => body.includes('"sync.failed"'));
    await expect.poll(() => failed().length, PATIENTLY).toBe(1);
    expect(JSON.parse(failed()[0]?.body ?? "{}").data).toMatchObject({ integrationId: id, reason: "needs_owner" });
    await page.goto(`${app.url}/clients`);
    await page.getByText(/^Boutique ne reçoit plus d'emails depuis/).waitFor();
    await page.getByText("1 boîte en erreur").first().waitFor({ state: "attached" });
    await inspect(page, "alarm-on-clients");
    await page.goto(`${app.url}/settings/notifications`);
    await page.getByText("En cours").waitFor();
    await page.getByText("1 propriétaire averti par email").waitFor();
    await inspect(page, "notifications-with-alert");
  });

  it("finds the language of the account on another browser", async () => {
    await page.getByRole("button", { name: /^Compte de/ }).click();
    await page.getByRole("menuitemradio", { name: "English" }).click();
    await page.getByRole("link", { name: "Settings" }).first().waitFor();
    const other = await openPage(browser);
    await signIn(other, app);
    await other.getByRole("link", { name: "Settings" }).first().waitFor();
    expect(await other.getAttribute("html", "lang")).toBe("en");
    await other.context().close();
    await page.getByRole("button", { name: /^Account of|^Compte de/ }).click();
    await page.getByRole("menuitemradio", { name: "Français" }).click();
    await page.getByRole("link", { name: "Paramètres" }).first().waitFor();
  });

  it("is told once when all is well again", async () => {
    await query(
      app,
      `UPDATE "mailbox" SET "status" = 'SYNCED', "lastErrorCode" = NULL, "lastErrorDetail" = NULL, "pausedAt" = NULL,
        "ownerErrorCount" = 0, "lastSuccessAt" = now()`,
    );
    await expect.poll(() => smtp.mails.length, { timeout: 90_000, interval: 1_000 }).toBe(2);
    await expect
      .poll(() => receiver.posts.filter(({ body }) => body.includes('"sync.recovered"')).length, PATIENTLY)
      .toBe(1);
    await page.goto(`${app.url}/clients`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByText(/ne reçoit plus d'emails/).count()).toBe(0);
  });
});

/** From the webhook's page; answers what is shown once. */
async function renewSecret(): Promise<string> {
  await page.getByRole("button", { name: "Renouveler le secret" }).click();
  const dialog = page.getByRole("alertdialog", { name: /Renouveler le secret/ });
  await inspect(page, "webhook-renew");
  await dialog.getByRole("button", { name: "Renouveler le secret" }).click();
  await page.getByText("Copiez ce secret maintenant").waitFor();
  await inspect(page, "webhook-renewed");
  return (await page.locator("code").first().textContent()) ?? "";
}
