import { mkdirSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { expect } from "vitest";

export const DESKTOP = { width: 1440, height: 900 };
export const MOBILE = { width: 390, height: 844 };

type Sizes = Record<string, { width: number; height: number }>;

const SIZES: Sizes = { desktop: DESKTOP, mobile: MOBILE };

const SCREENSHOTS = "test-results/screenshots";

/** Debian's Chromium, headless, without a word to the outside. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A page of a new person: no cookies, French. */
export async function openPage(browser: Browser, viewport = DESKTOP, { hasTouch = false } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch, locale: "fr-FR", reducedMotion: "reduce" });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const goto = page.goto.bind(page);
  page.goto = async (...to) => {
    const answer = await goto(...to);
    await page.waitForFunction(doControlsAnswer);
    return answer;
  };
  return page;
}

/** A person is slower than a program, which could press what React has not taken over yet; a print view has none. */
function doControlsAnswer(): boolean {
  if (!document.querySelector("script[src*='/_next/']")) return true;
  return [...document.querySelectorAll("button, input")].every((control) =>
    Object.keys(control).some((key) => key.startsWith("__reactFiber$")),
  );
}

/** Keeps what a person would see, at each size, and lets axe judge each. */
export async function inspect(page: Page, name: string, sizes = SIZES): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${SCREENSHOTS}/${name}-${size}.png` });
    expect(await findViolations(page), `${name} at ${size}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${name} scrolls sideways at ${size}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(DESKTOP);
}

/** Presses Tab until the element has the focus, as a person without a mouse does; a few times at most. */
export async function tabTo(target: Locator, most = 5): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await target.page().keyboard.press("Tab");
    if (await hasFocus(target)) return;
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** Whether it is this element that hears the keyboard. */
export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}

/** Neither in the page and its fields, nor in what the server sends for it. */
export async function expectWithoutSecret(page: Page, secret: string): Promise<void> {
  const values = await page
    .locator("input, textarea")
    .evaluateAll((fields) => fields.map((field) => Reflect.get(field, "value")));
  expect(values).not.toContain(secret);
  expect(await page.content()).not.toContain(secret);
  expect(await (await page.request.get(page.url())).text()).not.toContain(secret);
}

async function findViolations(page: Page): Promise<string[]> {
  // Evaluated by the driver, so that the page's CSP stays as it is.
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  });
}
