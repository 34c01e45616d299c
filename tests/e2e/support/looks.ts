import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { DESKTOP, inspect, MOBILE, openPage } from "./browser";
import type { App } from "./start-app";

/**
 * How every page has to look and to be beside French by day, in which the journeys inspect them. Twice the size on
 * 1440 × 900 is a window of half of it.
 */
export const LOOKS = [
  { language: "fr", theme: "dark", sizes: { desktop: DESKTOP, mobile: MOBILE } },
  {
    language: "en",
    theme: "light",
    sizes: { twice: { width: 720, height: 450 }, narrow: { width: 320, height: 640 } },
  },
] as const;

export type Look = (typeof LOOKS)[number];

/** A page of somebody who likes to read so. */
export async function openInLook(browser: Browser, app: App, { language, theme }: Look): Promise<Page> {
  const page = await openPage(browser);
  await page.context().addCookies([{ name: "lokario.locale", value: language, url: app.url }]);
  await page.emulateMedia({ colorScheme: theme });
  return page;
}

/** Judges the page when all of it is there: its language, title, one heading, stillness, colours and width. */
export async function inspectLook(page: Page, name: string, { language, theme, sizes }: Look): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  await heading.first().waitFor({ state: "attached" });
  await expect
    .poll(() => page.locator(":is(.animate-skeleton, [aria-busy=true]):visible").count(), { timeout: 10_000 })
    .toBe(0);
  expect(await heading.count(), `headings of ${name}`).toBe(1);
  expect(await page.locator("html").getAttribute("lang")).toBe(language);
  expect(await page.title()).toMatch(/^.+ – Lokario$/);
  // Who asked for stillness gets it: nothing moves on and on.
  expect(await page.evaluate(countEndless), `what moves on ${name}`).toBe(0);
  await inspect(page, `${name}-${theme}`, sizes);
}

function countEndless(): number {
  return document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY).length;
}
