import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { DESKTOP, hasFocus, inspect, launchBrowser, openPage } from "./support/browser";
import { OWNER_ENV, signIn } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const INVITATION =
  "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Pose de la cuisine\r\nLOCATION:12 rue des Lilas\r\nORGANIZER;CN=Marie Durand:mailto:marie@durand.test\r\nDTSTART;TZID=Europe/Paris:20270312T140000\r\nDTEND;TZID=Europe/Paris:20270312T170000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/** As shops write: a layout and colours of its own. */
const designed = (picture: string) =>
  `<table width="100%" bgcolor="#ffffff"><tr><td style="color:#b91c1c">Soldes</td><td><img src="${picture}" width="90" height="90"></td></tr></table>`;

let app: App;
let browser: Browser;
let page: Page;
let pictures: Server;
/** What the server of remote pictures was asked for. */
const asked: string[] = [];
/** What the browser asked of anybody but the application. */
const strays: string[] = [];

beforeAll(async () => {
  pictures = createServer(({ url = "" }, answer) => {
    asked.push(url);
    answer.end(PNG);
  });
  await new Promise<void>((resolve) => pictures.listen(0, "127.0.0.1", resolve));
  const pictureUrl = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/photo.png`;
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  const account = imapUser("reading");
  const from = "Marie Durand <marie@durand.test>";
  deliver(account, [
    buildMail({ from, subject: "Soldes", html: designed(pictureUrl) }),
    buildMail({
      from,
      subject: "Cuisine",
      html: "<p>D'accord.</p><div class='gmail_quote'>Le 3 mai, vous avez écrit :<blockquote>Le prix</blockquote></div>",
      attachments: [
        { content: PNG, contentType: "application/octet-stream", filename: "plan.png" },
        { content: INVITATION, contentType: "text/calendar", filename: "invite.ics" },
        { content: "%PDF-1.4 devis", contentType: "application/pdf", filename: "devis.pdf" },
      ],
    }),
    buildMail({ from, subject: "Absence", text: "Je reviens lundi.", headers: ["Auto-Submitted: auto-replied"] }),
  ]);
  page = await openPage(browser);
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(?:data|blob|about):/.test(url) && !url.startsWith(app.url)) strays.push(url);
  });
  await signIn(page, app);
  const token = await createToken(app);
  await syncByRest(app, token, await connectByRest(app, token, account));
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  pictures?.close();
});

async function open(subject: string): Promise<void> {
  await page.goto(`${app.url}/inbox`);
  await page.getByRole("row", { name: new RegExp(subject) }).click();
  await page.getByRole("heading", { level: 2, name: subject }).waitFor();
}

it("shows remote images only when asked, and never from where they are", async () => {
  await open("Soldes");
  await page.getByText("Images distantes bloquées").waitFor();
  await inspect(page, "images-blocked");
  expect(asked).toEqual([]);
  await page.keyboard.press("i");
  await page.getByText("Images affichées par Lokario").waitFor();
  await expect.poll(() => asked, { timeout: 15_000 }).toEqual(["/photo.png"]);
  const image = page.frameLocator("article iframe").locator("img");
  await expect.poll(() => image.evaluate((one) => Reflect.get(one, "naturalWidth")), { timeout: 15_000 }).toBe(1);
  await page.getByRole("button", { name: "Toujours pour cet expéditeur" }).click();
  await page.getByText("Images toujours affichées pour marie@durand.test").waitFor();
  await inspect(page, "images-trusted");
  expect(strays).toEqual([]);
});

it("folds what is quoted, shows the invitation, the files and their previews", async () => {
  await open("Cuisine");
  const quote = page.frameLocator("article iframe").locator("blockquote");
  await quote.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Afficher le texte cité" }).click();
  await quote.waitFor();
  await page.getByRole("button", { name: "Masquer le texte cité" }).click();
  await quote.waitFor({ state: "hidden" });
  await page.getByRole("heading", { name: "Pose de la cuisine" }).waitFor();
  await page.getByText("12 rue des Lilas").waitFor();
  await inspect(page, "invitation-and-files");
  await page.getByRole("button", { name: "Aperçu de plan.png" }).click();
  await page.getByRole("dialog").getByRole("img", { name: "plan.png" }).waitFor();
  await inspect(page, "image-preview");
  await page.keyboard.press("Escape");
  const [archive] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tout télécharger" }).click(),
  ]);
  expect(archive.suggestedFilename()).toBe("Cuisine.zip");
  expect(await archive.failure()).toBeNull();
});

it("prints a conversation whole, without navigation, and runs nothing of it", async () => {
  await open("Cuisine");
  const url = `${page.url().split("?")[0]}/print`;
  const answer = await page.request.get(url);
  expect(answer.headers()["content-security-policy"]).toMatch(/^sandbox (?!.*allow-same-origin).*script-src 'nonce-/);
  const paper = await openPage(browser);
  await paper.context().addCookies(await page.context().cookies());
  await paper.goto(url);
  await paper.getByText("Le prix").waitFor();
  expect(await paper.getByRole("navigation").count()).toBe(0);
  await inspect(paper, "print");
  await paper.context().close();
});

it("marks what a program answered", async () => {
  await page.goto(`${app.url}/inbox`);
  await page.getByRole("row", { name: /Réponse automatique.*Absence/ }).click();
  await page.getByText("personne n'a encore lu votre email").waitFor();
});

it("finds actions and mailboxes by Ctrl+K, also while typing", async () => {
  await page.goto(`${app.url}/inbox`);
  await page.getByRole("row").first().waitFor();
  await page.getByRole("combobox", { name: "Rechercher un email, un client…" }).focus();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Palette de commandes" });
  await palette.waitFor();
  await inspect(page, "palette");
  await page.keyboard.type("boite");
  await palette.getByRole("menuitem", { name: "Boîte : Boîte" }).waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("parametres");
  await palette.getByRole("menuitem", { name: "Aller aux Paramètres" }).waitFor();
  // The first that fits is chosen while one types.
  await page.keyboard.press("Enter");
  await page.waitForURL("**/settings/integrations");
});

it("filters by date and direction in the address", async () => {
  await page.goto(`${app.url}/inbox`);
  await page.getByRole("button", { name: "Plus de filtres" }).click();
  await page.getByLabel("Du", { exact: true }).fill("2031-01-01");
  await page.waitForURL(/after=2031-01-01/);
  // Whoever types a date goes on in it.
  expect(await hasFocus(page.getByLabel("Du", { exact: true }))).toBe(true);
  await page.keyboard.press("Escape");
  const none = page.getByText("Aucun résultat pour ces filtres.");
  await none.waitFor();
  await inspect(page, "filtered-by-date");
  await page.getByRole("button", { name: "Effacer les filtres" }).first().click();
  for (const [direction, word] of [
    ["Reçus", "received"],
    ["Envoyés", "sent"],
  ] as const) {
    await page.getByRole("button", { name: /^Plus de filtres/ }).click();
    const select = page.getByRole("combobox", { name: "Sens" });
    await select.focus();
    await select.selectOption({ label: direction });
    await page.waitForURL(new RegExp(`direction=${word}`));
    await expect.poll(() => hasFocus(select)).toBe(true);
    await page.keyboard.press("Escape");
    await (word === "sent" ? none : page.getByRole("row", { name: /Soldes/ })).waitFor();
  }
});

it("listens once for all tabs, and goes on when the listening one closes", async () => {
  const streams: string[] = [];
  const context = await browser.newContext({ viewport: DESKTOP, locale: "fr-FR" });
  await context.addCookies(await page.context().cookies());
  context.on("request", (request) => {
    if (request.url().includes("live.changes")) streams.push(request.url());
  });
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(`${app.url}/inbox`);
  await expect.poll(() => streams.length, { timeout: 15_000 }).toBe(1);
  await second.goto(`${app.url}/inbox`);
  await second.getByRole("row").first().waitFor();
  expect(streams).toHaveLength(1);
  await first.close();
  await expect.poll(() => streams.length, { timeout: 15_000 }).toBe(2);
  await context.close();
});

it("can be installed", async () => {
  const manifest = await (await page.request.get(`${app.url}/manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({ name: "Lokario", display: "standalone", start_url: "/inbox" });
  for (const { src } of manifest.icons) expect((await page.request.get(app.url + src)).ok()).toBe(true);
});

it("is dark for dark readers, but for mail that its sender designed", async () => {
  const ground = () =>
    page
      .frameLocator("article iframe")
      .locator("body")
      .evaluate((body) => getComputedStyle(body).backgroundColor);
  await page.emulateMedia({ colorScheme: "dark" });
  await open("Cuisine");
  await expect.poll(ground).toBe("rgb(19, 28, 47)");
  await inspect(page, "conversation-dark");
  await open("Soldes");
  await expect.poll(ground).toBe("rgb(255, 255, 255)");
  await inspect(page, "designed-mail-dark");
  await page.emulateMedia({ colorScheme: "light" });
});

it("leaves no request to anybody but the application", () => {
  expect(strays).toEqual([]);
});
