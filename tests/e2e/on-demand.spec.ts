import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deferred } from "@/tests/support/deferred";
import { hasFocus, launchBrowser, MOBILE, openPage } from "./support/browser";
import { OWNER_ENV, signIn } from "./support/people";
import { type App, startApp } from "./support/start-app";

const CODE = "**/_next/static/chunks/*.js*";

let app: App;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  page = await openPage(browser);
  await signIn(page, app);
});

beforeEach(async () => {
  await page.goto(`${app.url}/clients`);
  // What the page itself fetches has come.
  await page.waitForTimeout(500);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const account = () => page.getByRole("button", { name: /^Compte/ });
const menu = () => page.getByRole("menu");
const shortcuts = () => page.getByRole("dialog", { name: "Raccourcis clavier" });

/** Keeps code that is asked for from now on waiting until it may come. */
async function holdCode(from: Page): Promise<{ asked: () => number; release: () => Promise<void> }> {
  const gate = deferred();
  let asked = 0;
  await from.route(CODE, async (route) => {
    asked += 1;
    await gate.promise;
    await route.continue();
  });
  return {
    asked: () => asked,
    release: () => {
      gate.resolve(undefined);
      return from.unrouteAll({ behavior: "wait" });
    },
  };
}

describe("what opens over the page, whose code is not there yet", () => {
  it("opens by the one press as soon as it is, and gives the focus back", async () => {
    const code = await holdCode(page);
    await account().focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(code.asked).toBeGreaterThan(0);
    expect(await menu().count()).toBe(0);
    expect(await account().getAttribute("aria-expanded")).toBe("false");
    await code.release();
    await menu().waitFor();
    await expect.poll(() => hasFocus(page.getByRole("menuitem", { name: "Se déconnecter" }))).toBe(true);
    await page.keyboard.press("Escape");
    await menu().waitFor({ state: "detached" });
    await expect.poll(() => hasFocus(account())).toBe(true);
  });

  it("is fetched when a pointer comes near, before any press", async () => {
    const code = await holdCode(page);
    expect(code.asked()).toBe(0);
    await account().hover();
    await expect.poll(code.asked).toBeGreaterThan(0);
    await code.release();
    await account().click();
    await menu().waitFor();
  });

  it("opens by one touch of a finger", async () => {
    const phone = await openPage(browser, MOBILE, { hasTouch: true });
    await phone.context().addCookies(await page.context().cookies());
    await phone.goto(`${app.url}/clients`);
    const code = await holdCode(phone);
    await phone
      .getByRole("button", { name: /^Compte/ })

      .tap();
    await expect.poll(code.asked).toBeGreaterThan(0);
    await code.release();
    await phone.getByRole("menu").waitFor();
    await phone.context().close();
  });

  it("breaks nothing where it cannot be fetched, and is tried again by the next press", async () => {
    let refused = 0;
    await page.route(CODE, (route) => {
      refused += 1;
      return route.abort();
    });
    await page.keyboard.press("?");
    // Once more after a moment, by itself.
    await expect.poll(() => refused).toBeGreaterThan(1);
    await page.unroute(CODE);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect
      .poll(async () => {
        if ((await shortcuts().count()) === 0) await page.keyboard.press("?");
        return shortcuts().count();
      })
      .toBe(1);
  });
});
