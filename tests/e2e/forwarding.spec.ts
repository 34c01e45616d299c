import { simpleParser } from "mailparser";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { type ScriptedSmtp, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { inspect, launchBrowser, openPage } from "./support/browser";
import { configureSending, openMail, oursOn, PICTURE, textOf } from "./support/composer";
import { OWNER_ENV, signIn } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

const OFFER = `<table width="100%" bgcolor="#fff3e8" cellpadding="16"><tr><td>
  <img src="cid:facade@bois.test" alt="La façade" width="96" height="64">
  <h2 style="color:#b93c0a">Bardage en mélèze</h2>
  <table border="1" cellpadding="6"><tr><th>Lot</th><th>Prix</th></tr><tr><td>Façade sud</td><td>4 200 €</td></tr></table>
  <img src="https://bois.test/pixel.gif" alt=""></td></tr></table>`;

let app: App;
let browser: Browser;
let page: Page;
let smtp: ScriptedSmtp;

beforeAll(async () => {
  [app, browser, smtp] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser(), startScriptedSmtp()]);
  const account = imapUser("contact");
  const facade = { content: PICTURE, contentType: "image/png", filename: "facade.png", contentId: "facade@bois.test" };
  const plan = { content: "%PDF-1.4", contentType: "application/pdf", filename: "plan.pdf" };
  deliver(account, [
    buildMail({
      ...{ from: "Léa Bois <lea@bois.test>", to: account.username, subject: "Notre offre", messageId: "o@bois.test" },
      ...{ text: "Bardage en mélèze", html: OFFER, attachments: [facade, plan] },
    }),
  ]);
  const token = await createToken(app);
  const mailboxId = await connectByRest(app, token, account);
  await configureSending(app, smtp.port);
  await syncByRest(app, token, mailboxId);
  page = await openPage(browser);
  await signIn(page, app);
  await openMail(page, app, /Notre offre/);
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([app?.stop(), smtp?.stop()]);
});

const text = () => textOf(page);
const forwarded = () => page.getByRole("region", { name: "Email transféré" });
const ours = (words: string) => oursOn(page, words);

async function writeTo(address: string, words: string): Promise<void> {
  await page.getByRole("combobox", { name: /^À/ }).fill(address);
  await page.keyboard.press("Enter");
  await text().fill(words);
}

async function readSent(words: string) {
  const [mail, ...more] = smtp.mails.filter(({ content }) => content.includes(words));
  expect(more).toEqual([]);
  return simpleParser(mail?.content ?? "", { skipImageLinks: true });
}

describe("an owner who passes a client's mail on", () => {
  it("sees what she forwards as it was written, with its file, and can take it out", async () => {
    await page.getByRole("button", { name: "Transférer" }).click();
    await forwarded()
      .getByText(/De\s: Léa Bois <lea@bois\.test>/)
      .waitFor();
    const mail = forwarded().frameLocator("iframe");
    await mail.getByRole("heading", { name: "Bardage en mélèze" }).waitFor();
    expect(await mail.getByAltText("La façade").getAttribute("src")).toMatch(/^data:image\/png/);
    await page.getByRole("link", { name: "plan.pdf" }).last().waitFor();
    await forwarded().scrollIntoViewIfNeeded();
    await inspect(page, "composer-forward");
    await page.getByRole("button", { name: "Retirer l'email transféré" }).click();
    await forwarded().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Supprimer le brouillon" }).click();
    await text().waitFor({ state: "detached" });
  });

  it("sends it with its look, its picture and its file, and finds it so in the conversation", async () => {
    await page.getByRole("button", { name: "Transférer" }).click();
    await forwarded().waitFor();
    await writeTo("paul@atelier.test", "Paul, que penses-tu de cette offre ?");
    await page.keyboard.press("Control+Enter");
    await ours("que penses-tu").waitFor({ timeout: 90_000 });
    const mail = await readSent("paul@atelier.test");
    expect(mail.html).toMatch(/que penses-tu.*lea@bois\.test.*<table width="100%" bgcolor="#fff3e8"/s);
    expect(mail.html).toContain('src="https://bois.test/pixel.gif"');
    expect(mail.text).toMatch(/que penses-tu.*De\s: Léa Bois <lea@bois\.test>.*Bardage en mélèze/s);
    expect(mail.attachments.map(({ filename, related }) => [filename, related === true])).toEqual([
      ["facade.png", true],
      ["plan.pdf", false],
    ]);
    await ours("que penses-tu").scrollIntoViewIfNeeded();
    await inspect(page, "conversation-forwarded");
    const shown = ours("que penses-tu").contentFrame().getByAltText("La façade");
    expect(await shown.getAttribute("src")).toMatch(/^data:image\/png/);
  });

  it("answers with the original quoted in its look, folded where it is read", async () => {
    await page.getByRole("button", { name: /^Répondre à Léa/ }).click();
    await text().fill("Merci Léa, je vous rappelle lundi.");
    await inspect(page, "composer-quotes-html");
    await page.keyboard.press("Control+Enter");
    await ours("je vous rappelle lundi").waitFor({ timeout: 90_000 });
    const mail = await readSent("In-Reply-To: <o@bois.test>");
    expect(mail.html).toMatch(/<blockquote class="gmail_quote" type="cite"[^>]*><table width="100%" bgcolor="#fff3e8"/);
    expect(mail.text).toMatch(/^> Bardage en mélèze/m);
    const article = page.getByRole("article").filter({ has: page.locator('iframe[srcdoc*="rappelle lundi"]') });
    await article.getByRole("button", { name: "Afficher le texte cité" }).click();
    await ours("je vous rappelle lundi").contentFrame().getByRole("heading", { name: "Bardage en mélèze" }).waitFor();
    await inspect(page, "conversation-quoted-html");
  });
});
