import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { listMaildir } from "@/tests/support/maildir";
import { type ScriptedSmtp, type SmtpAnswer, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { inspect, launchBrowser, MOBILE, openPage } from "./support/browser";
import { OWNER_ENV, query, signIn } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

// 1 × 1, red.
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  "base64",
);

let app: App;
let browser: Browser;
let page: Page;
let account: ImapUser;
let smtp: ScriptedSmtp;
let fault: SmtpAnswer | undefined;
let mailboxId: number;
let token: string;

beforeAll(async () => {
  [app, browser, smtp] = await Promise.all([
    startApp({ env: OWNER_ENV }),
    launchBrowser(),
    startScriptedSmtp({ answer: (...said) => fault?.(...said) }),
  ]);
  account = imapUser("contact");
  deliver(account, [
    buildMail({ from: "Paul Petit <paul@petit.test>", subject: "Facture 12", text: "Bonjour,\nmerci." }),
    buildMail({
      ...{ from: "Marie Durand <marie@durand.test>", to: account.username, cc: "luc@durand.test" },
      ...{ subject: "Devis cuisine", messageId: "d@d.test", text: "Bonjour,\n\nPouvez-vous me rappeler ?\n\nMarie" },
    }),
  ]);
  token = await createToken(app);
  mailboxId = await connectByRest(app, token, account);
  await syncByRest(app, token, mailboxId);
  page = await openPage(browser);
  await signIn(page, app);
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([app?.stop(), smtp?.stop()]);
});

async function openMail(target: Page, name: RegExp): Promise<void> {
  await target.goto(`${app.url}/inbox`);
  await target.getByRole("row", { name }).click();
  await target.locator("[data-subject]").waitFor();
}

const text = (target = page) => target.getByRole("textbox", { name: "Votre message" });
const saved = (target = page) => target.getByText(/Brouillon enregistré à \d\d:\d\d/);
const outgoing = () => page.getByRole("region", { name: "Email en partance" });
const mailsWith = (words: string) => smtp.mails.filter(({ content }) => content.includes(words));
/** A mail of ours in its conversation; its words stand in a frame. */
const ours = (words: string) => page.locator(`article[aria-label^="Message de Vous"] iframe[srcdoc*="${words}"]`);

describe("an owner who answers", () => {
  it("is told where sending is not configured, and offered two ways out", async () => {
    await openMail(page, /Devis cuisine/);
    await page.keyboard.press("r");
    await page.getByText("L'envoi n'est pas configuré pour cette boîte.").waitFor();
    expect(await page.getByRole("link", { name: "Configurer l'envoi" }).getAttribute("href")).toBe(
      `/settings/integrations/${mailboxId}/edit`,
    );
    const mailto = await page.getByRole("link", { name: "Ouvrir dans ma messagerie" }).getAttribute("href");
    expect(mailto).toMatch(/^mailto:marie%40durand\.test\?subject=Re/);
    await inspect(page, "composer-no-sending");
    await query(app, 'UPDATE "mailbox" SET "smtpHost" = $1, "smtpPort" = $2 WHERE "id" = $3', [
      "localhost",
      smtp.port,
      mailboxId,
    ]);
  });

  it("finds the draft as it was, in this window and in another, after a reload", async () => {
    await openMail(page, /Devis cuisine/);
    await text().fill("Bonjour Marie,\n\nJe vous rappelle demain.");
    await saved().waitFor();
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
    await openMail(other, /Devis cuisine/);
    await openMail(page, /Devis cuisine/);
    await text(other).waitFor();
    await text().waitFor();
    // Both type before either is saved.
    await Promise.all([text().fill("Depuis la première."), text(other).fill("Depuis la seconde.")]);
    const told = page.getByText("Ce brouillon a été modifié dans une autre fenêtre");
    const toldOther = other.getByText("Ce brouillon a été modifié dans une autre fenêtre");
    await Promise.race([told.waitFor(), toldOther.waitFor()]);
    const loser = (await told.isVisible()) ? page : other;
    const [lost, kept] = loser === page ? ["première", "seconde"] : ["seconde", "première"];
    await loser.getByText(`Depuis la ${kept}.`).waitFor();
    expect(await text(loser).inputValue()).toBe(`Depuis la ${lost}.`);
    if (loser === page) await inspect(page, "composer-conflict");
    await loser.getByRole("button", { name: "Garder la mienne" }).click();
    await saved(loser).waitFor();
    // The other window, where nothing is typed, follows.
    const winner = loser === page ? other : page;
    await expect.poll(() => text(winner).inputValue(), { timeout: 10_000 }).toBe(`Depuis la ${lost}.`);
    await other.close();
  });

  it("takes a sending back within ten seconds, and finds the text again", async () => {
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
    await ours("le plan en pi").waitFor({ timeout: 90_000 });
    const [mail, ...more] = mailsWith("In-Reply-To: <d@d.test>");
    expect(more).toEqual([]);
    expect(mail?.to).toEqual(["marie@durand.test"]);
    expect(mail?.content).toMatch(/filename\*0\*=utf-8''plan%20%C3%A9t%C3%A9\.pdf/);
    expect(mail?.content).toContain("Content-ID: <");
    await expect.poll(() => listMaildir(account, "Sent").length, { timeout: 20_000 }).toBe(1);
    await inspect(page, "conversation-answered");
    await syncByRest(app, token, mailboxId);
    await page.reload();
    await ours("le plan en pi").waitFor();
    expect(await page.getByRole("article").count()).toBe(2);
  });

  it("reads why an address was refused, corrects it, and sends once", async () => {
    fault = (line) => (line.startsWith("RCPT") && line.includes("faux@") ? ["550 5.1.1 no such user"] : undefined);
    await page.goto(`${app.url}/inbox`);
    await page.getByRole("button", { name: "Nouvel email" }).click();
    await page.getByRole("combobox", { name: /^À/ }).fill("faux@durand.test");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Objet" }).fill("Rendez-vous");
    await text().fill("Bonjour, disponible jeudi ?");
    await inspect(page, "composer-new");
    await page.keyboard.press("Control+Enter");
    await page.getByText(/Email non envoyé\s: .*faux@durand\.test/).waitFor({ timeout: 90_000 });
    await page.getByRole("button", { name: "Réessayer" }).waitFor();
    await inspect(page, "composer-refused");
    await page.getByRole("button", { name: "Retirer faux@durand.test" }).click();
    await page.getByRole("combobox", { name: /^À/ }).fill("mar");
    await page.getByRole("option", { name: /marie@durand\.test/ }).click();
    await page.getByRole("button", { name: "Retirer Marie Durand" }).waitFor();
    await saved().waitFor();
    await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    await page.waitForURL(/\/inbox\/[0-9a-f-]{36}$/, { timeout: 90_000 });
    await ours("disponible jeudi").waitFor();
    expect(mailsWith("disponible jeudi")).toHaveLength(1);
    fault = undefined;
  });

  it("schedules an answer, which the client's own mail cancels", async () => {
    await openMail(page, /Facture 12/);
    await page.getByRole("button", { name: /^Répondre à Paul/ }).click();
    await text().fill("Merci pour la facture.");
    await page.getByRole("button", { name: "Envoyer plus tard" }).click();
    await page.getByRole("dialog").waitFor();
    await inspect(page, "composer-later");
    await page.getByRole("button", { name: /Demain à 8 h/ }).click();
    await outgoing()
      .getByText(/Envoi programmé/)
      .waitFor();
    await inspect(page, "composer-scheduled");
    const [{ messageId } = { messageId: "" }] = await query<{ messageId: string }>(
      app,
      `SELECT "messageId" FROM "message" WHERE "subject" = 'Facture 12'`,
    );
    deliver(
      account,
      buildMail({ from: "Paul Petit <paul@petit.test>", inReplyTo: messageId, text: "Oubliez, merci." }),
    );
    await syncByRest(app, token, mailboxId);
    await page.getByText(/Envoi programmé annulé/).waitFor({ timeout: 75_000 });
    expect(await text().inputValue()).toBe("Merci pour la facture.");
    await inspect(page, "composer-answered-first");
    expect(mailsWith("Merci pour la facture")).toEqual([]);
  }, 150_000);

  it("is asked when nobody knows whether a mail went, and it is sent again only then", async () => {
    fault = (line) => (line === "." ? null : undefined);
    await text().fill("Une coupure au mauvais moment.");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Lokario ne sait pas si cet email est parti.").waitFor({ timeout: 90_000 });
    await inspect(page, "outgoing-uncertain");
    fault = undefined;
    expect(mailsWith("mauvais moment")).toEqual([]);
    await page.getByRole("button", { name: "Le renvoyer" }).click();
    await ours("mauvais moment").waitFor({ timeout: 90_000 });
    expect(mailsWith("mauvais moment")).toHaveLength(1);
  });

  it("answers with the thumb alone", async () => {
    await page.setViewportSize(MOBILE);
    await openMail(page, /Devis cuisine/);
    const reply = page.getByRole("button", { name: /^Répondre à Marie/ });
    await reply.waitFor();
    await page.locator("[data-subject]").evaluate((subject) => subject.scrollIntoView({ block: "start" }));
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect((await reply.boundingBox())?.y).toBeLessThan(MOBILE.height - 64 - 36);
    await page.screenshot({ path: "test-results/screenshots/conversation-thumb.png" });
    await reply.click();
    await text().fill("Du pouce.");
    await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    await page.route(/drafts\.takeBack/, (route) => route.abort());
    await outgoing().getByRole("button", { name: "Annuler l'envoi" }).click();
    await page.getByText("L'opération s'est arrêtée.").waitFor();
    await page.unroute(/drafts\.takeBack/);
    await outgoing().getByRole("button", { name: "Annuler l'envoi" }).click();
    await page.getByText("L'opération s'est arrêtée.").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Supprimer le brouillon" }).click();
    await page.getByText("Brouillon supprimé").first().waitFor();
    expect(await text().count()).toBe(0);
  });

  it("sets a signature for the mailbox", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${app.url}/settings/integrations/${mailboxId}`);
    await page.getByLabel("Texte de la signature").fill("Claire Martin\nAtelier Martin");
    await page.getByRole("button", { name: "Enregistrer la signature" }).click();
    await page.getByText("Signature enregistrée.").first().waitFor();
    await inspect(page, "integration-signature");
  });
});
