import type { Browser, Cookie, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { type ScriptedSmtp, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { inspect, launchBrowser, openPage } from "./support/browser";
import { OWNER_ENV, query, signIn } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let smtp: ScriptedSmtp;
let cookies: Cookie[];
/** Two windows of the same owner, each in a browser of its own. */
let here: Page;
let there: Page;

beforeAll(async () => {
  [app, browser, smtp] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser(), startScriptedSmtp()]);
  const account = imapUser("contact");
  deliver(account, [
    buildMail({ from: "Paul Petit <paul@petit.test>", subject: "Facture 12", text: "Bonjour,\nmerci." }),
    buildMail({ from: "Marie Durand <marie@durand.test>", subject: "Devis cuisine", text: "Me rappeler ?" }),
  ]);
  const token = await createToken(app);
  const mailboxId = await connectByRest(app, token, account);
  await syncByRest(app, token, mailboxId);
  const sending = ["localhost", smtp.port, mailboxId];
  await query(app, 'UPDATE "mailbox" SET "smtpHost" = $1, "smtpPort" = $2 WHERE "id" = $3', sending);
  const first = await openPage(browser);
  await signIn(first, app);
  cookies = await first.context().cookies();
  await first.context().close();
}, 400_000);

beforeEach(async () => {
  await query(app, 'DELETE FROM "draft"');
  [here, there] = [await openSignedIn(), await openSignedIn()];
});

afterEach(async () => {
  await Promise.all([here.context().close(), there.context().close()]);
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([app?.stop(), smtp?.stop()]);
});

async function openSignedIn(): Promise<Page> {
  const page = await openPage(browser);
  await page.context().addCookies(cookies);
  return page;
}

async function openMail(page: Page, name: RegExp): Promise<void> {
  await page.goto(`${app.url}/inbox`);
  await page.getByRole("row", { name }).click();
  await page.locator("[data-subject]").waitFor();
}

const text = (page: Page) => page.getByRole("textbox", { name: "Votre message" });
const saved = (page: Page) => page.getByText(/Brouillon enregistré à \d\d:\d\d/);
const notSaved = (page: Page) => page.getByText("Pas encore enregistré, Lokario réessaie.");
const subject = (page: Page) => page.locator("[data-subject]");

/** The text as the server has it, in the drafts that are still written. */
async function stored(): Promise<string[]> {
  const rows = await query<{ text: string }>(app, `SELECT "text" FROM "draft" WHERE "state" = 'WRITING'`);
  return rows.map((row) => row.text);
}

async function cut(page: Page, isCut: boolean): Promise<void> {
  await page.context().setOffline(isCut);
}

/** One draft, open in both windows with the same words. */
async function openInBoth(): Promise<void> {
  await openMail(here, /Devis cuisine/);
  await here.keyboard.press("r");
  await text(here).fill("Bonjour Marie,");
  await saved(here).waitFor();
  await openMail(there, /Devis cuisine/);
  await text(there).waitFor();
  expect(await text(there).inputValue()).toBe("Bonjour Marie,");
}

/** Words that the server does not get: this window's network is cut. */
async function typeUnsaved(words: string): Promise<void> {
  await cut(here, true);
  await text(here).fill(words);
  await notSaved(here).waitFor();
}

describe("two windows on one draft", () => {
  it("sent there: what was typed here stays, is named, and joins the draft when the sending is taken back", async () => {
    await openInBoth();
    await typeUnsaved("Bonjour Marie, à jeudi.");
    await there.getByRole("button", { name: "Envoyer", exact: true }).click();
    await there.getByText(/Envoi dans/).waitFor();
    await cut(here, false);
    await here.getByText("Ce brouillon a été envoyé, sans ce que vous venez d'écrire ici").waitFor();
    expect(await text(here).inputValue()).toBe("Bonjour Marie, à jeudi.");
    await here.getByRole("button", { name: "Copier mon texte" }).waitFor();
    await here.getByRole("button", { name: "Annuler l'envoi" }).first().click();
    await saved(here).waitFor();
    expect(await stored()).toEqual(["Bonjour Marie, à jeudi."]);
    expect(smtp.mails).toEqual([]);
  });

  it("thrown away there: what was typed here stays in sight, until it is closed", async () => {
    await openInBoth();
    await typeUnsaved("Bonjour Marie, à vendredi.");
    await there.getByRole("button", { name: "Supprimer le brouillon" }).click();
    await there.getByText("Brouillon supprimé").first().waitFor();
    await cut(here, false);
    await here.getByText("Ce brouillon a été supprimé dans une autre fenêtre").waitFor();
    expect(await text(here).inputValue()).toBe("Bonjour Marie, à vendredi.");
    await inspect(here, "composer-gone");
    // Elsewhere and back: it is still there.
    await here.getByRole("row", { name: /Facture 12/ }).click();
    await here.getByText(/Re: Devis cuisine.*votre texte n'est pas encore enregistré/).waitFor();
    await inspect(here, "unsaved-elsewhere");
    await here.getByRole("button", { name: "Ouvrir ce brouillon" }).click();
    await here.getByText("Ce brouillon a été supprimé dans une autre fenêtre").waitFor();
    expect(await text(here).inputValue()).toBe("Bonjour Marie, à vendredi.");
    await here.getByRole("button", { name: "Fermer" }).click();
    await text(here).waitFor({ state: "detached" });
    await here.getByRole("button", { name: /^Répondre à Marie/ }).waitFor();
  });

  it("a new mail sent there: this window does not leave the text for the conversation that came of it", async () => {
    await here.goto(`${app.url}/inbox`);
    await here.getByRole("button", { name: "Nouvel email" }).click();
    await here.getByRole("combobox", { name: /^À/ }).fill("marie@durand.test");
    await here.keyboard.press("Enter");
    await text(here).fill("Bonjour,");
    await saved(here).waitFor();
    await there.goto(here.url());
    await text(there).waitFor();
    await typeUnsaved("Bonjour, une phrase de plus.");
    await there.getByRole("button", { name: "Envoyer", exact: true }).click();
    await there.waitForURL(/\/inbox\/[0-9a-f-]{36}$/, { timeout: 90_000 });
    await cut(here, false);
    await here.getByText("Ce brouillon a été envoyé, sans ce que vous venez d'écrire ici").waitFor();
    expect(await text(here).inputValue()).toBe("Bonjour, une phrase de plus.");
    await here.getByRole("button", { name: "Fermer" }).click();
    await text(here).waitFor({ state: "detached" });
  }, 150_000);
});

describe("one window and a bad network", () => {
  it("saves by itself what was typed while the network was cut, in a conversation that was left meanwhile too", async () => {
    await openMail(here, /Facture 12/);
    await openMail(here, /Devis cuisine/);
    await here.getByRole("row", { name: /Facture 12/ }).click();
    await expect.poll(() => subject(here).textContent()).toContain("Facture 12");
    await here.getByRole("row", { name: /Devis cuisine/ }).click();
    await expect.poll(() => subject(here).textContent()).toContain("Devis cuisine");
    await here.keyboard.press("r");
    await text(here).fill("Bonjour");
    await saved(here).waitFor();
    await typeUnsaved("Bonjour, dans le tunnel.");
    await inspect(here, "composer-not-saved");
    await here.getByRole("row", { name: /Facture 12/ }).click();
    await expect.poll(() => subject(here).textContent()).toContain("Facture 12");
    await here.getByText(/votre texte n'est pas encore enregistré/).waitFor();
    await here.getByRole("row", { name: /Devis cuisine/ }).click();
    await expect.poll(() => text(here).inputValue()).toBe("Bonjour, dans le tunnel.");
    await text(here).fill("Bonjour, dans le tunnel, et au bout.");
    await here.getByRole("row", { name: /Facture 12/ }).click();
    await here.getByText(/votre texte n'est pas encore enregistré/).waitFor();
    await cut(here, false);
    await expect.poll(stored).toEqual(["Bonjour, dans le tunnel, et au bout."]);
    await here.getByText(/votre texte n'est pas encore enregistré/).waitFor({ state: "detached" });
  });

  it("is not told of another window when only the answers are lost", async () => {
    await openMail(here, /Devis cuisine/);
    await here.keyboard.press("r");
    await text(here).fill("Bonjour");
    await saved(here).waitFor();
    await here.route(/drafts\.save/, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await text(here).fill("Bonjour, réponse perdue.");
    await notSaved(here).waitFor();
    expect(await stored()).toEqual(["Bonjour, réponse perdue."]);
    await here.unroute(/drafts\.save/);
    await text(here).fill("Bonjour, réponse perdue, et la suite.");
    await saved(here).waitFor();
    expect(await here.getByText("Ce brouillon a été modifié dans une autre fenêtre").count()).toBe(0);
    expect(await stored()).toEqual(["Bonjour, réponse perdue, et la suite."]);
  });

  it("has back what it threw away, with what was typed last", async () => {
    await openMail(here, /Devis cuisine/);
    await here.keyboard.press("r");
    await text(here).fill("Bonjour");
    await saved(here).waitFor();
    await text(here).fill("Bonjour, jeté trop vite.");
    await here.getByRole("button", { name: "Supprimer le brouillon" }).click();
    await text(here).waitFor({ state: "detached" });
    await here.getByRole("button", { name: "Annuler", exact: true }).click();
    await expect.poll(() => text(here).inputValue()).toBe("Bonjour, jeté trop vite.");
    await expect.poll(stored).toEqual(["Bonjour, jeté trop vite."]);
  });

  it("does not close unasked while the server has not all of the text, and closes unasked when it has", async () => {
    await openMail(here, /Devis cuisine/);
    await here.keyboard.press("r");
    await text(here).pressSequentially("Bonjour");
    await saved(here).waitFor();
    await typeUnsaved("Bonjour, ne fermez pas.");
    const [question] = await Promise.all([here.waitForEvent("dialog"), here.close({ runBeforeUnload: true })]);
    expect(question.type()).toBe("beforeunload");
    await question.dismiss();
    await cut(here, false);
    await saved(here).waitFor();
    expect(await stored()).toEqual(["Bonjour, ne fermez pas."]);
    await Promise.all([here.waitForEvent("close"), here.close({ runBeforeUnload: true })]);
  });

  it("sends what was typed last when the tab goes out of sight", async () => {
    await openMail(here, /Devis cuisine/);
    await here.keyboard.press("r");
    await text(here).fill("Bonjour");
    await saved(here).waitFor();
    await text(here).fill("Bonjour, un dernier mot.");
    // As a phone does that closes a tab: no question, only this event.
    await here.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden" });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await here.close();
    await expect.poll(stored).toEqual(["Bonjour, un dernier mot."]);
  });
});
