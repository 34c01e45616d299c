import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser, openPage } from "./support/browser";
import { OWNER_ENV, signIn } from "./support/people";
import { type App, startApp } from "./support/start-app";

/** Bytes on the wire, heads of the answers included (docs/decisions/0057-first-load.md). */
const MOST_SCRIPT = 200_000;
const QUIET_MS = 1_500;

let app: App;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  page = await openPage(browser);
  await signIn(page, app);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

interface Script {
  url: string;
  /** On the wire. */
  bytes: number;
}

/** The scripts that come with a page, until it has been quiet for a while. */
async function loadScripts(address: string): Promise<Script[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.clearBrowserCache");
  const scripts = new Map<string, Script>();
  devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script") scripts.set(requestId, { url: response.url, bytes: 0 });
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes = encodedDataLength;
  });
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(QUIET_MS);
  await devtools.detach();
  return [...scripts.values()];
}

it("loads the Inbox with at most 200 kB of script, and a conversation's with the first touch", async () => {
  const scripts = await loadScripts(`${app.url}/inbox`);
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_SCRIPT);
  const more = page.waitForResponse((response) => response.url().includes("/_next/static/chunks/"));
  await page.mouse.move(700, 450);
  expect((await more).ok()).toBe(true);
});

it("compresses scripts and style sheets by Brotli for who reads it, and keeps them for ever", async () => {
  const html = await (await page.request.get(`${app.url}/inbox`)).text();
  const files = html.match(/\/_next\/static\/chunks\/[\w.~-]+\.(?:js|css)/g) ?? [];
  for (const file of [files.find((name) => name.endsWith(".js")), files.find((name) => name.endsWith(".css"))]) {
    const ask = (encoding: string) => fetch(`${app.url}${file}`, { headers: { "accept-encoding": encoding } });
    const [brotli, gzip, none] = await Promise.all([ask("gzip, deflate, br, zstd"), ask("gzip"), ask("identity")]);
    const encodings = [brotli, gzip, none].map(({ headers }) => headers.get("content-encoding"));
    expect(encodings).toEqual(["br", "gzip", null]);
    for (const { headers } of [brotli, gzip, none]) {
      expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("vary")).toMatch(/accept-encoding/i);
    }
    expect(brotli.headers.get("content-type")).toBe(none.headers.get("content-type"));
    const text = await none.text();
    expect(await brotli.text()).toBe(text);
    expect(await gzip.text()).toBe(text);
  }
});
