import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ImapUser } from "@/tests/support/imap-user";
import { listMaildir } from "@/tests/support/maildir";
import type { ScriptedSmtp } from "@/tests/support/scripted-smtp";
import { inspect, MOBILE, openPage } from "./support/browser";
import { configureSending, openMail, oursOn, outgoingOn, PICTURE, savedIn, textOf } from "./support/composer";
import { syncByRest } from "./support/rest";
import { type Answering, startAnswering } from "./support/start-answering";
import type { App } from "./support/start-app";

let answering: Answering;
let app: App;
let browser: Browser;
let page: Page;
let account: ImapUser;
let smtp: ScriptedSmtp;
let mailboxId: number;

beforeAll(async () => {
  answering = await startAnswering();
  ({ app, browser, page, account, smtp, mailboxId } = answering);
}, 400_000);

afterAll(() => answering?.stop());

const text = () => textOf(page);
const outgoing = () => outgoingOn(page);
const mailsWith = (words: string) => smtp.mails.filter(({ content }) => content.includes(words));

describe("an owner who answers", () => {
  it("is told where sending is not configured, and offered two ways out", async () => {
    await openMail(page, app, /Devis cuisine/);
    await page.keyboard.press("r");
    await page.getByText("L'envoi n'est pas configuré pour cette boîte.").waitFor();
    expect(await page.getByRole("link", { name: "Configurer l'envoi" }).getAttribute("href")).toBe(
      `/settings/integrations/${mailboxId}/edit`,
    );
    const mailto = await page.getByRole("link", { name: "Ouvrir dans ma messagerie" }).getAttribute("href");
    expect(mailto).toMatch(/^mailto:marie%40durand\.test\?subject=Re/);
    await inspect(page, "composer-no-sending");
    await configureSending(app, smtp.port);
  });

  it("finds the draft as it was, in this window and in another, after a reload", async () => {
    await openMail(page, app, /Devis cuisine/);
    await text().fill("Bonjour Marie,\n\nJe vous rappelle demain.");
    await savedIn(page).waitFor();
    await page.reload();
    await text().waitFor();
    expect(await text().inputValue()).toBe("Bonjour Marie,\n\nJe vous rappelle demain.");
    await inspect(page, "composer");
    await page.goto(`${app.url}/inbox/drafts`);
    await page.getByRole("link", { name: /marie@durand|Marie Durand/ }).waitFor();
    await inspect(page, "drafts");
  });

  it("of two windows on one draft the second is told, and both texts are offered", async () => {
    const other = await page.context().newPage();
    await openMail(other, app, /Devis cuisine/);
    await openMail(page, app, /Devis cuisine/);
    await textOf(other).waitFor();
    await text().waitFor();
    // Both type before either is saved.
    await Promise.all([text().fill("Depuis la première."), textOf(other).fill("Depuis la seconde.")]);
    const told = page.getByText("Ce brouillon a été modifié dans une autre fenêtre");
    const toldOther = other.getByText("Ce brouillon a été modifié dans une autre fenêtre");
    await Promise.race([told.waitFor(), toldOther.waitFor()]);
    const loser = (await told.isVisible()) ? page : other;
    const [lost, kept] = loser === page ? ["première", "seconde"] : ["seconde", "première"];
    await loser.getByText(`Depuis la ${kept}.`).waitFor();
    expect(await textOf(loser).inputValue()).toBe(`Depuis la ${lost}.`);
    if (loser === page) await inspect(page, "composer-conflict");
    await loser.getByRole("button", { name: "Garder la mienne" }).click();
    await savedIn(loser).waitFor();
    // The other window, where nothing is typed, follows.
    const winner = loser === page ? other : page;
    await expect.poll(() => textOf(winner).inputValue(), { timeout: 10_000 }).toBe(`Depuis la ${lost}.`);
    await other.close();
  });

  it("throws a draft away", async () => {
    await page.getByRole("button", { name: "Supprimer le brouillon" }).click();
    await page.getByText("Brouillon supprimé").first().waitFor();
    expect(await text().count()).toBe(0);
  });

  it("takes a sending back within ten seconds, and finds the text again", async () => {
    await page.keyboard.press("r");
    await text().fill("À reprendre, sans faute.");
    await page.keyboard.press("Control+Enter");
    await outgoing()
      .getByText(/Envoi dans \d+ s/)
      .waitFor();
    await inspect(page, "composer-undo");
    await outgoing().getByRole("button", { name: "Annuler l'envoi" }).click();
    await text().waitFor();
    expect(await text().inputValue()).toBe("À reprendre, sans faute.");
    expect(await text().evaluate((area) => area === document.activeElement)).toBe(true);
    await page.waitForTimeout(11_000);
    expect(mailsWith("sans faute")).toEqual([]);
  });

  it("is reminded of a forgotten file, attaches it, and sends a picture in the text", async () => {
    await text().fill("Bonjour, le plan en pièce jointe.");
    await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    await page.getByText("Vous mentionnez une pièce jointe, mais aucun fichier n'est joint.").waitFor();
    await inspect(page, "composer-forgotten-file");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Joindre un fichier" }).click(),
    ]);
    await chooser.setFiles({ name: "plan été.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") });
    await page.getByRole("link", { name: "plan été.pdf" }).waitFor();
    const [pictures] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Insérer une image" }).click(),
    ]);
    await pictures.setFiles({ name: "vue.png", mimeType: "image/png", buffer: PICTURE });
    await expect.poll(() => text().inputValue()).toContain("[image: vue.png]");
    await inspect(page, "composer-files");
    await page.keyboard.press("Control+Enter");
    await outgoing()
      .getByText(/Envoi dans/)
      .waitFor();
    await oursOn(page, "le plan en pi").waitFor({ timeout: 90_000 });
    const [mail, ...more] = mailsWith("In-Reply-To: <d@d.test>");
    expect(more).toEqual([]);
    expect(mail?.to).toEqual(["marie@durand.test"]);
    expect(mail?.content).toMatch(/filename\*0\*=utf-8''plan%20%C3%A9t%C3%A9\.pdf/);
    expect(mail?.content).toContain("Content-ID: <");
    await expect.poll(() => listMaildir(account, "Sent").length, { timeout: 20_000 }).toBe(1);
    await inspect(page, "conversation-answered");
    await syncByRest(app, answering.token, mailboxId);
    await page.reload();
    await oursOn(page, "le plan en pi").waitFor();
    expect(await page.getByRole("article").count()).toBe(2);
  });

  it("answers with the thumb alone, also where taking back fails at first", async () => {
    const phone = await openPage(browser, MOBILE, { hasTouch: true });
    await phone.context().addCookies(await page.context().cookies());
    await phone.goto(`${app.url}/inbox`);
    await phone.getByRole("row", { name: /Devis cuisine/ }).tap();
    const reply = phone.getByRole("button", { name: /^Répondre à Marie/ });
    await reply.waitFor();
    await phone.locator("[data-subject]").evaluate((subject) => subject.scrollIntoView({ block: "start" }));
    expect(await phone.evaluate(() => window.scrollY)).toBe(0);
    expect((await reply.boundingBox())?.y).toBeLessThan(MOBILE.height - 64 - 36);
    await phone.screenshot({ path: "test-results/screenshots/conversation-thumb.png" });
    await reply.tap();
    await textOf(phone).fill("Du pouce.");
    await phone.getByRole("button", { name: "Envoyer", exact: true }).tap();
    await phone.route(/drafts\.takeBack/, (route) => route.abort());
    await outgoingOn(phone).getByRole("button", { name: "Annuler l'envoi" }).tap();
    await phone.getByText("L'opération s'est arrêtée.").waitFor();
    await phone.unroute(/drafts\.takeBack/);
    await outgoingOn(phone).getByRole("button", { name: "Annuler l'envoi" }).tap();
    await phone.getByText("L'opération s'est arrêtée.").waitFor({ state: "detached" });
    await phone.getByRole("button", { name: "Envoyer", exact: true }).tap();
    await oursOn(phone, "Du pouce").waitFor({ timeout: 90_000 });
    expect(mailsWith("Du pouce")).toHaveLength(1);
    await phone.context().close();
  });

  it("sets a signature for the mailbox", async () => {
    await page.goto(`${app.url}/settings/integrations/${mailboxId}`);
    await page.getByLabel("Texte de la signature").fill("Claire Martin\nAtelier Martin");
    await page.getByRole("button", { name: "Enregistrer la signature" }).click();
    await page.getByText("Signature enregistrée.").first().waitFor();
    await inspect(page, "integration-signature");
  });
});
