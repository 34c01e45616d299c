import { chromium } from "playwright-core";
import { startApp } from "../start-app.mjs";
import { fillInbox } from "./fill-inbox.mjs";
import { watchVitals } from "./watch-vitals.mjs";

const CONVERSATIONS = 10_000;
/** A phone of the middle class on 4G: four times slower, 150 ms away, 1.6 Mbit/s. */
const SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/**
 * What a person waits for in the Inbox, in a throttled browser, and what is promised (docs/guide, benchmarks).
 * @returns {Promise<{ name: string, value: number, unit: string, most: number }[]>}
 */
export async function measureInbox() {
  const app = await startApp({ authority: "" });
  const browser = await launchBrowser();
  try {
    await fillInbox(app.query, CONVERSATIONS);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
    const page = await context.newPage();
    await signIn(page, app);
    const scripts = await loadSlowly(page, `${app.url}/inbox`);
    const rows = await goThrough(page);
    const vitals = await page.evaluate(() => globalThis.vitals);
    return [
      { name: "LCP", value: Math.round(vitals.lcp), unit: "ms", most: 2_500 },
      { name: "INP", value: Math.round(vitals.inp), unit: "ms", most: 200 },
      { name: "CLS", value: Math.round(vitals.cls * 1_000) / 1_000, unit: "", most: 0.1 },
      { name: "JavaScript", value: Math.round(scripts / 1_000), unit: "kB", most: 200 },
      { name: "lignes / rows", value: rows, unit: "", most: 120 },
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

function launchBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}

async function signIn(page, { url, owner }) {
  await page.goto(`${url}/login`);
  await page.getByLabel("Adresse email").fill(owner.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(owner.password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/(inbox|settings)/);
}

/** Loads the page with an empty cache; answers the bytes of script on the wire until it is quiet. */
async function loadSlowly(page, url) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.clearBrowserCache");
  await devtools.send("Network.emulateNetworkConditions", NETWORK);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const scripts = new Map();
  devtools.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.set(requestId, 0));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength);
  });
  await page.addInitScript(watchVitals);
  await page.goto(url, { waitUntil: "load" });
  await page.getByRole("row").first().waitFor();
  // What is fetched on a pointer's rest is no part of the first load.
  await page.waitForTimeout(1_500);
  return [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** Goes down the list by key, opens and closes; answers the most rows that were in the page. */
async function goThrough(page) {
  let rows = 0;
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press("j");
    await page.waitForTimeout(60);
    if (press % 10 === 0) rows = Math.max(rows, await page.getByRole("row").count());
  }
  await page.keyboard.press("Enter");
  await page.locator("[data-subject]").waitFor();
  for (const key of ["j", "j", "u", "Escape"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
  }
  return Math.max(rows, await page.getByRole("row").count());
}
