import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { listMaildir } from "@/tests/support/maildir";
import { inspect, launchBrowser, openPage } from "./support/browser";
import { OWNER_ENV, signIn } from "./support/people";
import { connectByRest, createByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let page: Page;
let token: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  page = await openPage(browser);
  const account = imapUser("contact");
  const lead = "Nous revenons vers vous comme convenu. ".repeat(12);
  deliver(account, [
    buildMail({ subject: "Rénovation", from: "Marie Durand <marie@durand.test>", text: `${lead}Voici les chevaux.` }),
    buildMail({ subject: "Devis cuisine", from: "Paul Petit <paul@petit.test>" }),
    buildMail({ subject: "Chantier", from: "Paul Petit <paul@petit.test>", text: "Le devis est signé." }),
  ]);
  // The last delivered is the newest.
  for (const [index, mail] of listMaildir(account).entries()) {
    mail.receivedAt(new Date(Date.now() - (3 - index) * 60_000));
  }
  await signIn(page, app);
  token = await createToken(app);
  await syncByRest(app, token, await connectByRest(app, token, account));
  await page.goto(`${app.url}/inbox`);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const field = () => page.getByRole("combobox", { name: "Rechercher un email, un client…" });
const subjects = async () => {
  const texts = await page.getByRole("grid", { name: "Conversations" }).getByRole("row").allInnerTexts();
  return texts.flatMap((text) => /Rénovation|Devis cuisine|Chantier/.exec(text) ?? []);
};

describe("an owner who searches", () => {
  it("completes an operator and its value by keyboard alone", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("exp");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("d");
    await page.getByRole("option", { name: /de:/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.type("mar");
    await page.getByRole("option", { name: /marie@durand\.test/ }).waitFor();
    await inspect(page, "search-suggestions");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await field().inputValue()).toBe("de:marie@durand.test ");
    await expect.poll(subjects).toEqual(["Rénovation"]);
  });

  it("sees the hit in the list, around which the mail is quoted", async () => {
    await field().fill("cheval");
    await page.locator("mark:visible", { hasText: "chevaux" }).waitFor();
    await inspect(page, "search-excerpt");
  });

  it("sees likely results first, or the newest", async () => {
    await field().fill("devis");
    await expect.poll(subjects).toEqual(["Devis cuisine", "Chantier"]);
    await page.getByRole("button", { name: "Plus récents d'abord" }).click();
    await expect.poll(() => page.url()).toContain("order=date");
    await expect.poll(subjects).toEqual(["Chantier", "Devis cuisine"]);
  });

  it("is told what was not understood, and finds the rest", async () => {
    await field().fill("objt:x devis avant:demain");
    await page.getByText("date non comprise").waitFor();
    await inspect(page, "search-explained");
    await field().fill("devis avant:demain");
    await expect.poll(subjects).toHaveLength(2);
  });

  it("keeps filters in the address, through a reload and on the way back", async () => {
    await page.goto(`${app.url}/inbox`);
    const unread = page.getByRole("button", { name: "Non lus", exact: true });
    await unread.click();
    await page.waitForURL(/\?unread=1$/);
    await field().fill("devis");
    await page.waitForURL(/unread=1&q=devis/);
    const found = ["Devis cuisine", "Chantier"];
    await expect.poll(subjects).toEqual(found);
    await page.reload();
    await expect.poll(subjects).toEqual(found);
    expect(await field().inputValue()).toBe("devis");
    expect(await unread.getAttribute("aria-pressed")).toBe("true");
    await page.goBack();
    await page.waitForURL(/\?unread=1$/);
    await expect.poll(() => field().inputValue()).toBe("");
    await page.goBack();
    await page.waitForURL(/\/inbox$/);
    await expect.poll(() => unread.getAttribute("aria-pressed")).toBe("false");
    await expect.poll(subjects).toHaveLength(3);
  });

  it("narrows to a client, found by typing, or to who is none", async () => {
    await createByRest(app, token, "/clients", { name: "Marie Durand", addresses: ["marie@durand.test"] });
    await page.goto(`${app.url}/inbox`);
    const client = page.getByRole("combobox", { name: "Client", exact: true });
    const line = (name: string) => page.getByRole("option", { name, exact: true });
    await client.click();
    await line("Marie Durand").waitFor();
    await page.screenshot({ path: "test-results/screenshots/client-filter.png" });
    await client.fill("mar");
    await line("Marie Durand").click();
    await page.waitForURL(/client=\d+$/);
    await expect.poll(subjects).toEqual(["Rénovation"]);
    await expect.poll(() => client.inputValue()).toBe("Marie Durand");
    // Down to « Tous les clients », then to the next.
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "Enter"]) await client.press(key);
    await page.waitForURL(/client=none$/);
    await expect.poll(() => client.inputValue()).toBe("Sans client");
    await expect.poll(subjects).toHaveLength(2);
    // What was typed and not chosen is nobody's choice.
    await client.fill("xyz");
    await client.press("Escape");
    expect(await client.inputValue()).toBe("Sans client");
    await page.getByRole("button", { name: "Effacer les filtres" }).click();
    await expect.poll(subjects).toHaveLength(3);
  });

  it("makes one conversation of two, and two of it again", async () => {
    await page.goto(`${app.url}/inbox?q=chantier`);
    // Opened before the field has said that it is empty.
    await field().fill("");
    await page.getByRole("row", { name: /Chantier/ }).click();
    await page.getByRole("button", { name: "Plus d'actions" }).click();
    await page.getByRole("menuitem", { name: "Devis cuisine" }).click();
    await page.getByText("Conversations fusionnées.").first().waitFor();
    await expect.poll(subjects).toHaveLength(2);
    await inspect(page, "conversation-merged");
    await page.getByRole("button", { name: "Plus d'actions" }).click();
    await inspect(page, "conversation-more");
    await page.getByRole("menuitem", { name: /Paul Petit/ }).click();
    await expect.poll(subjects).toHaveLength(3);
    await page.getByText("Conversation séparée en deux.").first().waitFor();
    await page.keyboard.press("z");
    await expect.poll(subjects).toHaveLength(2);
  });

  it("finds help with examples", async () => {
    await page.getByRole("button", { name: "Aide à la recherche" }).click();
    await page.getByRole("dialog", { name: "Chercher un email" }).waitFor();
    await inspect(page, "search-help");
    await page.keyboard.press("Escape");
  });
});
