import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, hasFocus, inspect, launchBrowser, MOBILE, openPage, tabTo } from "./support/browser";
import { inspectLook, LOOKS, openInLook } from "./support/looks";
import { OWNER_ENV, PASSWORD, signIn } from "./support/people";
import { type App, startApp } from "./support/start-app";

const NAVY = "rgb(15, 23, 42)";
const ORANGE = "rgb(249, 115, 22)";

let app: App;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  page = await arrive();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** Somebody new, who may paste. */
async function arrive(): Promise<Page> {
  const newcomer = await openPage(browser);
  await newcomer.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  return newcomer;
}

const email = () => page.getByLabel("Adresse email");
const password = () => page.getByLabel("Mot de passe", { exact: true });

async function readIn(look: (typeof LOOKS)[number], path: string): Promise<void> {
  const reader = await openInLook(browser, app, look);
  await reader.goto(app.url + path);
  await inspectLook(reader, path.slice(1), look);
  await reader.context().close();
}

async function paste(text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
}

describe("the first owner", () => {
  it.each(LOOKS)("can read the page in $language, in the $theme", (look) => readIn(look, "/setup"));

  it("sets up the company by keyboard alone, with a password that is pasted", async () => {
    await page.goto(app.url);
    await page.waitForURL("**/setup");
    await inspect(page, "setup");
    const button = page.getByRole("button", { name: "Créer mon espace" });
    expect(await button.evaluate((element) => getComputedStyle(element).color)).toBe(NAVY);
    expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(ORANGE);
    await tabTo(page.getByLabel("Votre nom"));
    await page.keyboard.type("Claire Martin");
    await tabTo(email());
    await page.keyboard.type(OWNER_ENV.LOKARIO_OWNER_EMAIL);
    await tabTo(password());
    expect(await password().getAttribute("autocomplete")).toBe("new-password");
    await paste(PASSWORD);
    expect(await password().inputValue()).toBe(PASSWORD);
    await tabTo(page.getByLabel("Nom de l'entreprise"));
    await page.keyboard.type("Atelier Martin");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/settings/integrations");
  });

  it("is the only one: whoever comes later is led to the sign-in", async () => {
    await page.goto(`${app.url}/setup`);
    await page.waitForURL("**/inbox");
    await page.context().close();
    page = await arrive();
    await page.goto(`${app.url}/setup`);
    await page.waitForURL("**/login**");
    await page.getByText("Lokario est déjà configuré. Connectez-vous.").waitFor();
  });
});

describe("whoever signs in", () => {
  it.each(LOOKS)("can read the page in $language, in the $theme", (look) => readIn(look, "/login"));

  it("is told that it failed: by the focus and by the window's title", async () => {
    await page.goto(`${app.url}/login`);
    await inspect(page, "login");
    expect(await email().getAttribute("autocomplete")).toBe("username");
    expect(await password().getAttribute("autocomplete")).toBe("current-password");
    await tabTo(email());
    await page.keyboard.type(OWNER_ENV.LOKARIO_OWNER_EMAIL);
    await tabTo(password());
    await paste("faux mot de passe");
    expect(await password().inputValue()).toBe("faux mot de passe");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent), { timeout: 15_000 })
      .toBe("Adresse email ou mot de passe incorrect.");
    expect(await page.title()).toBe("Erreur – Connexion – Lokario");
    expect(await password().getAttribute("aria-invalid")).toBe("true");
    await inspect(page, "login-refused");
  });

  it("skips what stands on every page with the first Tab", async () => {
    const skip = page.getByRole("link", { name: "Aller au contenu" });
    const isInContent = () => page.evaluate(() => document.activeElement?.closest("#content") !== null);
    for (const path of ["/login", "/clients"]) {
      if (path !== "/login") await signIn(page, app);
      await page.goto(app.url + path);
      await page.keyboard.press("Tab");
      expect(await hasFocus(skip)).toBe(true);
      expect((await skip.boundingBox())?.width).toBeGreaterThan(100);
      await page.keyboard.press("Enter");
      await expect.poll(isInContent).toBe(true);
      await page.keyboard.press("Tab");
      expect(await isInContent()).toBe(true);
    }
  });

  it("finds the ways at the side of a wide screen, and below on a telephone", async () => {
    const navigation = page.getByRole("navigation", { name: "Navigation principale" });
    const header = page.getByRole("banner");
    expect(await header.boundingBox()).toMatchObject({ x: 0, width: 232, height: DESKTOP.height });
    expect(await header.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(NAVY);
    expect((await navigation.boundingBox())?.width).toBeLessThan(232);
    await page.setViewportSize(MOBILE);
    const bar = await navigation.boundingBox();
    expect([bar?.width, (bar?.y ?? 0) + (bar?.height ?? 0)]).toEqual([MOBILE.width, MOBILE.height]);
    expect((await header.boundingBox())?.height).toBeLessThan(100);
    await page.setViewportSize(DESKTOP);
  });
});
