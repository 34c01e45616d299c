import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { listMaildir } from "@/tests/support/maildir";
import { hasFocus, inspect, launchBrowser, openPage } from "./support/browser";
import { configureSending } from "./support/composer";
import { OWNER_ENV, signIn } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  const account = imapUser("contact");
  deliverDays(account, ["Lundi", "Mardi", "Mercredi", "Jeudi"]);
  const token = await createToken(app);
  await syncByRest(app, token, await connectByRest(app, token, account));
  await configureSending(app, 465);
  page = await openPage(browser);
  await signIn(page, app);
  await row("Jeudi").waitFor();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** The last is the newest, and the first in the list. */
function deliverDays(account: ImapUser, days: string[]): void {
  const html = (day: string) =>
    `<p>À ${day}.</p><div class="gmail_quote">Vous avez écrit :<blockquote>Quel jour ?</blockquote></div>`;
  deliver(
    account,
    days.map((subject) => buildMail({ subject, messageId: `${subject}@client.test`, html: html(subject) })),
  );
  for (const [index, mail] of listMaildir(account).entries()) {
    mail.receivedAt(new Date(Date.now() - (days.length - index) * 60_000));
  }
}

const row = (subject: string) => page.getByRole("row", { name: new RegExp(subject) });
const unread = (subject: string) => page.getByRole("row", { name: new RegExp(`^Non lu.*${subject}`) });
const heading = (subject: string) => page.getByRole("heading", { level: 2, name: subject });
const answer = () => page.getByRole("textbox", { name: "Votre message" });
const search = () => page.getByRole("combobox", { name: "Rechercher un email, un client…" });
const shortcuts = () => page.getByRole("dialog", { name: "Raccourcis clavier" });
const undo = () => page.getByRole("button", { name: "Annuler", exact: true });
const quote = () => page.frameLocator("article iframe").locator("blockquote");

/** A person sees that it is offered; the row changes a moment before. */
async function takeBack(key: string): Promise<void> {
  await undo().waitFor();
  await page.keyboard.press(key);
}

/** Each in turn, once the one before has led there. */
async function press(...steps: [key: string, subject: string][]): Promise<void> {
  for (const [key, subject] of steps) {
    await page.keyboard.press(key);
    await expect.poll(() => hasFocus(row(subject))).toBe(true);
  }
}

/** As a reader does who points at a line, after which the keys must not be lost to the frame. */
async function clickIntoMail(subject: string): Promise<void> {
  await heading(subject).waitFor();
  await page.locator("article iframe").click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("ARTICLE");
}

/** As a French keyboard sends it: another place than on QWERTY writes this. */
async function pressOnAzerty(key: string, code: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  for (const type of ["keyDown", "keyUp"] as const) {
    await keyboard.send("Input.dispatchKeyEvent", {
      type,
      key,
      code,
      modifiers: 8,
      ...(type === "keyDown" && { text: key }),
    });
  }
  await keyboard.detach();
}

describe("the keys of the Inbox", () => {
  it("walk the list, mark, open and come back", async () => {
    await press(["j", "Jeudi"], ["j", "Mercredi"], ["ArrowDown", "Mardi"], ["k", "Mercredi"]);
    await page.keyboard.press("u");
    await unread("Mercredi").waitFor({ state: "detached" });
    await takeBack("z");
    await unread("Mercredi").waitFor();
    await page.keyboard.press("Enter");
    await heading("Mercredi").waitFor();
    await page.waitForURL(/\/inbox\/[0-9a-f-]{36}$/);
    await press(["Escape", "Mercredi"], ["j", "Mardi"]);
    await page.waitForURL(/\/inbox$/);
  });

  it("are not lost by a click into a mail", async () => {
    await row("Mercredi").click();
    await clickIntoMail("Mercredi");
    expect(await quote().isVisible()).toBe(false);
    await page.keyboard.press("o");
    await quote().waitFor();
    await page.keyboard.press("u");
    await unread("Mercredi").waitFor();
    await takeBack("z");
    await unread("Mercredi").waitFor({ state: "detached" });
    await page.keyboard.press("k");
    await clickIntoMail("Jeudi");
    await page.keyboard.press("j");
    await clickIntoMail("Mercredi");
    await page.keyboard.press("r");
    await expect.poll(() => hasFocus(answer())).toBe(true);
    await page.keyboard.type("juste");
    expect(await answer().inputValue()).toBe("juste");
    await clickIntoMail("Mercredi");
    await press(["Escape", "Mercredi"]);
  });

  it("do the same with CapsLock, and « / » and « ? » wherever the keyboard has them", async () => {
    await press(["j", "Mardi"]);
    await page.keyboard.press("U");
    await unread("Mardi").waitFor({ state: "detached" });
    await takeBack("Z");
    await unread("Mardi").waitFor();
    await pressOnAzerty("/", "Period");
    expect(await hasFocus(search())).toBe(true);
    expect(await search().inputValue()).toBe("");
    await search().blur();
    await pressOnAzerty("?", "KeyM");
    await shortcuts().waitFor();
    await inspect(page, "shortcuts");
    await page.keyboard.press("Escape");
  });
});

it("can be turned off, all but Escape", async () => {
  await row("Mardi").click();
  await heading("Mardi").waitFor();
  await page.keyboard.press("e");
  await heading("Lundi").waitFor();
  await undo().waitFor();
  await page.keyboard.press("?");
  await shortcuts().getByText("Activer les raccourcis à une touche").click();
  await page.keyboard.press("Escape");
  await shortcuts().waitFor({ state: "detached" });
  const url = page.url();
  for (const key of ["z", "j", "k", "u", "x", "o", "r", "a", "d", "e", "/", "?", "g", "i"])
    await page.keyboard.press(key);
  await page.waitForTimeout(300);
  expect(page.url()).toBe(url);
  expect(await row("Mardi").count()).toBe(0);
  expect(await unread("Lundi").count()).toBe(0);
  expect(
    await shortcuts()
      .or(answer())
      .or(page.getByRole("toolbar", { name: "Actions sur la sélection" }))
      .count(),
  ).toBe(0);
  expect(await hasFocus(search())).toBe(false);
  await undo().click();
  await row("Mardi").waitFor();
  await page.keyboard.press("Escape");
  await page.waitForURL(/\/inbox$/);
  await page.evaluate(() => localStorage.clear());
});
