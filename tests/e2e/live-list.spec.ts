import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail, buildMails } from "@/tests/support/mail";
import { hasFocus, inspect, launchBrowser, openPage } from "./support/browser";
import { OWNER_ENV, signIn } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let page: Page;
let account: ImapUser;
let token: string;
let mailboxId: number;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  account = imapUser("contact");
  deliver(account, buildMails(40));
  token = await createToken(app);
  mailboxId = await connectByRest(app, token, account);
  await syncByRest(app, token, mailboxId);
  page = await openPage(browser);
  await signIn(page, app);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const list = () => page.getByRole("grid", { name: "Conversations" });
const row = (subject: string) => page.getByRole("row", { name: new RegExp(subject) });
const pill = () => page.getByRole("button", { name: "1 nouvel email" });

/** Which rows in sight stand where. */
const places = () =>
  list()
    .getByRole("row")
    .evaluateAll((rows) =>
      rows
        .map((row) => [row.getAttribute("data-key"), row.getBoundingClientRect().top] as const)
        .filter(([, top]) => top > 200 && top < 800),
    );

async function receive(subject: string): Promise<void> {
  deliver(account, buildMail({ from: "Zoé Blanc <zoe@blanc.test>", subject }));
  await syncByRest(app, token, mailboxId);
}

it("lets new mail in at the top of a list at rest", async () => {
  await row("Mail").first().waitFor();
  await receive("Tout neuf");
  await row("Tout neuf").waitFor();
  expect(await pill().count()).toBe(0);
});

it("keeps it behind a pill from whoever reads further down, and moves no row", async () => {
  await list().evaluate((element) => element.scrollTo({ top: 1_200 }));
  await row("Tout neuf").waitFor({ state: "detached" });
  const before = await places();
  await receive("Encore un");
  await pill().waitFor();
  expect(await places()).toEqual(before);
  await inspect(page, "new-mail-pill");
  await pill().press("Enter");
  await expect.poll(() => hasFocus(row("Encore un"))).toBe(true);
  expect(await list().evaluate((element) => element.scrollTop)).toBe(0);
  expect(await pill().count()).toBe(0);
});

it("tells whoever asked for it and looks elsewhere, without a word of the mail", async () => {
  await page.addInitScript(() => {
    const shown: string[] = [];
    class Shown {
      static permission = "default";
      static async requestPermission() {
        Shown.permission = "granted";
        return Shown.permission;
      }
      constructor(title: string, { body }: { body: string }) {
        shown.push(`${title} : ${body}`);
      }
    }
    Object.assign(globalThis, { shown, Notification: Shown });
  });
  const shown = () => page.evaluate(() => Reflect.get(globalThis, "shown") as string[]);
  await page.goto(`${app.url}/inbox`);
  await page.getByRole("button", { name: /^Compte de/ }).click();
  await page.getByRole("menuitem", { name: "Activer les notifications" }).click();
  await receive("Sous ses yeux");
  await row("Sous ses yeux").waitFor();
  expect(await shown()).toEqual([]);
  await page.evaluate(() => Object.defineProperty(document, "visibilityState", { get: () => "hidden" }));
  await receive("Ailleurs");
  await expect.poll(shown).toEqual(["Nouveaux emails : 44 conversations non lues"]);
});
