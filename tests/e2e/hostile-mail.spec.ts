import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { frameDocument } from "@/server/mime/frame-document";
import { sanitizeMail } from "@/server/mime/sanitize-mail";
import { HOSTILE_HTML } from "@/tests/support/hostile-html";
import { launchBrowser, openPage } from "./support/browser";

/** As in the frame of the Inbox: pop-ups for links, no scripts, no origin. */
const SANDBOX = "allow-popups allow-popups-to-escape-sandbox";
const SETTLE_MS = 1_500;

let browser: Browser;
let trap: Server;
let trapUrl: string;
/** Numbers of the samples that ran a script, and of those that asked the network. */
let executed: Set<number>;
let requested: Set<number>;

beforeAll(async () => {
  trap = createServer((request, answer) => {
    requested.add(Number(request.url?.split("/")[1]));
    answer.end();
  });
  await new Promise<void>((resolve) => trap.listen(0, "127.0.0.1", resolve));
  trapUrl = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  trap?.close();
});

/** Each sample names its own corner of the trap, so that a failure says which one got through. */
function armed(): string[] {
  return HOSTILE_HTML.map((html, index) =>
    html.replaceAll("https://trap.test", `${trapUrl}/${index}`).replaceAll("caught()", `parent.caught(${index})`),
  );
}

async function showInFrames(documents: string[], sandbox: string | null): Promise<void> {
  executed = new Set();
  requested = new Set();
  const page = await openPage(browser);
  await page.exposeFunction("caught", (index: number) => executed.add(index));
  await page.setContent("<body></body>");
  await page.evaluate(
    ([sources, policy]) => {
      for (const source of sources) {
        const frame = document.createElement("iframe");
        if (policy !== null) frame.setAttribute("sandbox", policy);
        frame.srcdoc = source;
        document.body.append(frame);
      }
    },
    [documents, sandbox] as const,
  );
  await page.waitForTimeout(SETTLE_MS);
  await page.context().close();
}

it("runs and loads nothing of any sample, as mail is shown", async () => {
  await showInFrames(
    armed().map((html) => frameDocument(sanitizeMail(html, {}).html)),
    SANDBOX,
  );
  expect({ executed: [...executed], requested: [...requested] }).toEqual({ executed: [], requested: [] });
});

it("stays so without the sandbox: the cleaning alone suffices", async () => {
  await showInFrames(
    armed().map((html) => frameDocument(sanitizeMail(html, {}).html)),
    null,
  );
  expect({ executed: [...executed], requested: [...requested] }).toEqual({ executed: [], requested: [] });
});

it("would notice: shown raw, the samples run scripts and load what they name", async () => {
  await showInFrames(armed(), null);
  expect(executed.size).toBeGreaterThan(10);
  expect(requested.size).toBeGreaterThan(10);
});
