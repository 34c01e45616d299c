import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { listMaildir } from "@/tests/support/maildir";
import { noteAnnouncements } from "./support/announcements";
import { hasFocus, inspect, launchBrowser, MOBILE, openPage, tabTo } from "./support/browser";
import { OWNER_ENV, signIn } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

/** More than two pages of the server. */
const COUNT = 120;

let app: App;
let browser: Browser;
let page: Page;
let said: () => Promise<string[]>;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  const account = imapUser("contact");
  deliver(
    account,
    Array.from({ length: COUNT }, (_, index) => buildMail({ subject: nameOf(index + 1) })),
  );
  for (const [index, mail] of listMaildir(account).entries()) {
    mail.receivedAt(new Date(Date.now() - (COUNT - index) * 60_000));
  }
  const token = await createToken(app);
  await syncByRest(app, token, await connectByRest(app, token, account));
  page = await openPage(browser);
  said = await noteAnnouncements(page);
  await signIn(page, app);
  await row(COUNT).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** The newest, and the first of the list, has the highest number. */
const nameOf = (number: number) => `Mail ${String(number).padStart(3, "0")}`;
const list = (where = page) => where.getByRole("grid", { name: "Conversations" });
const row = (number: number, where = page) => where.getByRole("row", { name: nameOf(number) });
const box = (number: number) => page.getByRole("checkbox", { name: nameOf(number) });
const selected = (count: number, where = page) =>
  where.getByRole("toolbar", { name: "Actions sur la sélection" }).getByText(`${count} sélectionnée`);
const selectedNumbers = () =>
  list()
    .locator("[role=row][aria-selected=true]")
    .evaluateAll((rows) => rows.map((one) => Number(/Mail (\d+)/.exec(one.ariaLabel ?? "")?.[1])));
const focused = () =>
  page.evaluate(() => Number(/Mail (\d+)/.exec(document.activeElement?.closest("[role=row]")?.ariaLabel ?? "")?.[1]));
const top = (where = page) => list(where).evaluate((grid) => grid.scrollTop);
const isInSight = async (number: number) => {
  const [outer, inner] = await Promise.all([list().boundingBox(), row(number).boundingBox()]);
  if (!outer || !inner) return false;
  return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height + 1;
};

async function press(key: string, leadsTo: number): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(focused).toBe(leadsTo);
  await expect.poll(() => isInSight(leadsTo)).toBe(true);
}

describe("the list of conversations", () => {
  it("is written by the server as it stays", async () => {
    const html = await (await page.request.get(`${app.url}/inbox`)).text();
    expect(html.match(/role="row"/g)).toHaveLength(14);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.addInitScript(() => {
      Reflect.set(globalThis, "shift", 0);
      new PerformanceObserver((entries) => {
        for (const entry of entries.getEntries())
          Reflect.set(globalThis, "shift", Reflect.get(globalThis, "shift") + Reflect.get(entry, "value"));
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${app.url}/inbox`);
    await row(COUNT).waitFor();
    expect(await page.evaluate(() => Reflect.get(globalThis, "shift"))).toBe(0);
    expect(errors).toEqual([]);
  });

  it("is one stop of Tab, led through by keys, and has few rows in the page", async () => {
    await page.getByRole("combobox", { name: "Rechercher un email, un client…" }).focus();
    await tabTo(row(120), 15);
    await press("ArrowDown", 119);
    await press("ArrowUp", 120);
    await page.keyboard.press("PageDown");
    await expect.poll(focused).toBeLessThan(117);
    await press("PageUp", 120);
    await press("End", 71);
    // The next are loaded two screens ahead.
    await expect.poll(async () => await row(70).count()).toBe(1);
    await press("End", 21);
    await expect.poll(async () => await row(20).count()).toBe(1);
    await press("End", 1);
    expect(await list().getByRole("row").count()).toBeLessThan(40);
    expect(await list().getAttribute("aria-rowcount")).toBe("120");
    expect(await row(1).getAttribute("aria-rowindex")).toBe("120");
    await press("Home", 120);
    await page.keyboard.press("ArrowRight");
    expect(await hasFocus(box(120))).toBe(true);
    await page.keyboard.press("Space");
    await selected(1).waitFor();
    await page.keyboard.press("ArrowLeft");
    expect(await hasFocus(row(120))).toBe(true);
    await page.keyboard.press("Space");
    await selected(1).waitFor({ state: "detached" });
    await page.keyboard.press("Tab");
    expect(await focused()).toBeNaN();
    await page.keyboard.press("Shift+Tab");
    expect(await hasFocus(row(120))).toBe(true);
  });

  it("selects ranges by key, all of it, and nothing", async () => {
    await press("Shift+ArrowDown", 119);
    await press("Shift+ArrowDown", 118);
    await expect.poll(selectedNumbers).toEqual([120, 119, 118]);
    await press("Shift+ArrowUp", 119);
    await expect.poll(selectedNumbers).toEqual([120, 119]);
    await inspect(page, "list-selection");
    await press("ArrowDown", 118);
    await press("ArrowDown", 117);
    await page.keyboard.press("x");
    await press("Shift+J", 116);
    await expect.poll(selectedNumbers).toEqual([120, 119, 117, 116]);
    await page.keyboard.press("Control+a");
    await selected(120).waitFor();
    await page.keyboard.press("Escape");
    await selected(120).waitFor({ state: "detached" });
    expect(await focused()).toBe(116);
    expect(await said()).toEqual(
      expect.arrayContaining([
        "3 conversations sélectionnées",
        "120 conversations sélectionnées",
        "Aucune conversation sélectionnée",
      ]),
    );
  });

  it("selects with the mouse, and opens when nothing is selected", async () => {
    await row(118).click({ modifiers: ["Control"] });
    await row(115).click({ modifiers: ["Shift"] });
    await expect.poll(selectedNumbers).toEqual([118, 117, 116, 115]);
    await row(116).click();
    await box(120).click();
    await expect.poll(selectedNumbers).toEqual([120, 118, 117, 115]);
    expect(page.url()).toBe(`${app.url}/inbox`);
    expect(await page.evaluate(() => getSelection()?.toString())).not.toContain("Mail");
    await page.keyboard.press("Escape");
    await expect.poll(selectedNumbers).toEqual([]);
    await row(116).click();
    await page.getByRole("heading", { level: 2, name: nameOf(116) }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe(116);
  });

  it("keeps the focus of a row out of sight, and leads on from there", async () => {
    await list().evaluate((grid) => grid.scrollTo({ top: 4_000 }));
    await row(73).waitFor();
    expect(await focused()).toBe(116);
    await press("ArrowDown", 115);
  });

  it("moves nothing and keeps the focus when rows leave", async () => {
    await list().evaluate((grid) => grid.scrollTo({ top: 1_000 }));
    await row(105).waitFor();
    const before = await row(105).boundingBox();
    const other = await page.context().newPage();
    await other.goto(`${app.url}/inbox`);
    for (const number of [120, 115]) {
      await row(number, other).click();
      await other.getByRole("heading", { level: 2, name: nameOf(number) }).waitFor();
      await other.keyboard.press("e");
      await row(number, other).waitFor({ state: "detached" });
    }
    await expect.poll(focused).toBe(114);
    expect(await row(105).boundingBox()).toEqual(before);
    await other.close();
    await press("ArrowDown", 113);
  });

  it("begins at its top when another list is asked for", async () => {
    await list().evaluate((grid) => grid.scrollTo({ top: 2_000 }));
    await page.getByRole("button", { name: "Non lus", exact: true }).click();
    await page.waitForURL(/unread/);
    await expect.poll(() => top()).toBe(0);
  });
});

it("serves a thumb: a tap opens, the left edge or a rest selects, and the way back leads to the same place", async () => {
  const phone = await openPage(browser, MOBILE, { hasTouch: true });
  await phone.context().addCookies(await page.context().cookies());
  await phone.goto(`${app.url}/inbox`);
  await row(114, phone).waitFor();
  expect((await row(114, phone).boundingBox())?.height).toBe(76);
  await list(phone).evaluate((grid) => grid.scrollTo({ top: 1_500 }));
  await row(95, phone).tap();
  await phone.getByRole("heading", { level: 2, name: nameOf(95) }).waitFor();
  await phone.goBack();
  await row(95, phone).waitFor();
  expect(await top(phone)).toBe(1_500);
  await row(95, phone).tap({ position: { x: 4, y: 70 } });
  await selected(1, phone).waitFor();
  await row(94, phone).tap();
  await selected(2, phone).waitFor();
  await row(94, phone).tap();
  await row(95, phone).tap();
  await selected(1, phone).waitFor({ state: "detached" });
  await rest(phone, 93);
  await selected(1, phone).waitFor();
  expect(phone.url()).toBe(`${app.url}/inbox`);
  await phone.context().close();
});

/** Leaves a finger on a row. */
async function rest(phone: Page, number: number): Promise<void> {
  const place = await row(number, phone).boundingBox();
  const touch = await phone.context().newCDPSession(phone);
  const touchPoints = [{ x: (place?.x ?? 0) + 200, y: (place?.y ?? 0) + 30 }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await phone.waitForTimeout(700);
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await touch.detach();
}
