import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { inspect, launchBrowser, MOBILE, openPage } from "./support/browser";
import { openMail } from "./support/composer";
import { OWNER_ENV, query, signIn } from "./support/people";
import { connectByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  const account = imapUser("contact");
  deliver(account, [
    buildMail({ from: "Paul Petit <paul@petit.test>", subject: "Facture 12" }),
    buildMail({ from: "Marie <marie.perso@libre.test>", subject: "Encore moi" }),
    buildMail({ from: "Marie <Marie.Perso@libre.test>", subject: "Depuis mon adresse personnelle" }),
  ]);
  const token = await createToken(app);
  await syncByRest(app, token, await connectByRest(app, token, account));
  await query(
    app,
    `WITH made AS (INSERT INTO "client" ("companyId", "name", "notes", "createdAt", "updatedAt")
       SELECT "id", 'Marie Durand', 'Préfère le téléphone.', now(), now() FROM "company" RETURNING "id", "companyId")
     INSERT INTO "client_address" ("companyId", "clientId", "address", "ordinal")
     SELECT "companyId", "id", 'marie@durand.test', 0 FROM made`,
  );
  page = await openPage(browser);
  await signIn(page, app);
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const panel = () => page.getByRole("complementary", { name: "Client" });
const toast = (text: string) => page.getByRole("alertdialog").or(page.getByRole("region")).getByText(text);

describe("a known client who writes from another address", () => {
  it("is found by typing, and gets the address and its mails; the rest of the record stays", async () => {
    await openMail(page, app, /Depuis mon adresse personnelle/);
    await expect.poll(() => page.title()).toBe("Depuis mon adresse personnelle – Lokario");
    await panel().getByRole("button", { name: "Rattacher à un client" }).click();
    await page.getByRole("option", { name: "Marie Durand" }).waitFor();
    await page.screenshot({ path: "test-results/screenshots/client-attach.png" });
    await panel().getByRole("combobox").fill("mar");
    await page.getByRole("option", { name: "Marie Durand" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await panel().getByRole("link", { name: "Ouvrir la fiche" }).waitFor();
    await panel().getByText("Préfère le téléphone.").waitFor();
    await toast("2 emails rattachés à Marie Durand.").first().waitFor();
    await inspect(page, "client-attached");
    await page.emulateMedia({ colorScheme: "dark" });
    await inspect(page, "client-attached-dark");
    await page.emulateMedia({ colorScheme: null });
    expect(await query(app, 'SELECT "address" FROM "client_address" ORDER BY "ordinal"')).toEqual([
      { address: "marie@durand.test" },
      { address: "marie.perso@libre.test" },
    ]);
  });

  it("is detached, and attached again by Z", async () => {
    await panel().getByRole("button", { name: "Détacher marie.perso@libre.test" }).click();
    await panel().getByText("Expéditeur inconnu").waitFor();
    await toast("2 emails détachés.").first().waitFor();
    await page.keyboard.press("z");
    await panel().getByText("Préfère le téléphone.").waitFor();
    expect(await query(app, 'SELECT count(*)::int AS "tied" FROM "message" WHERE "clientId" IS NOT NULL')).toEqual([
      { tied: 2 },
    ]);
  });

  it("stays as it is when the connection breaks, and the owner is told beside the button", async () => {
    await page.route(/clients\.update/, (route) => route.abort());
    await panel()
      .getByRole("button", { name: /^Détacher/ })
      .click();
    await panel().getByRole("alert").getByText("L'opération s'est arrêtée.").waitFor();
    await panel().getByText("Préfère le téléphone.").waitFor();
    await inspect(page, "client-refused");
    await page.unroute(/clients\.update/);
  });
});

describe("the palette", () => {
  const names = () => page.getByRole("dialog").getByRole("menuitem").allInnerTexts();

  it("offers what the page can do now, and no more", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("menuitem", { name: "Archiver" }).waitFor();
    expect((await names()).join()).toContain("Panneau client");
    await page.keyboard.press("Escape");
    await page.goto(`${app.url}/inbox`);
    await page.getByRole("row", { name: /Facture 12/ }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("menuitem", { name: "Nouvel email" }).waitFor();
    for (const absent of ["Répondre", "Archiver", "Panneau client", "Annuler"]) {
      expect((await names()).join()).not.toContain(absent);
    }
    await inspect(page, "palette-inbox");
    await page.keyboard.type("ajouter");
    await page.getByRole("menuitem", { name: "+ Ajouter une boîte mail" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/settings/integrations/new");
  });

  it("opens by the thumb", async () => {
    await page.setViewportSize(MOBILE);
    await page.goto(`${app.url}/clients`);
    await page.getByRole("button", { name: "Aller à…" }).click();
    await page.getByRole("dialog", { name: "Palette de commandes" }).waitFor();
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

describe("keys and names of buttons", () => {
  it("names the icons somebody rests on, with their key", async () => {
    await openMail(page, app, /Facture 12/);
    // The conversation is still coming to rest: what scrolls takes a tooltip away.
    const restOn = async (name: string) => {
      await page.mouse.move(0, 0);
      await page.getByRole("button", { name, exact: true }).hover();
      await page.waitForTimeout(1_000);
      return page.getByRole("tooltip").allTextContents();
    };
    await expect.poll(() => restOn("Conversation suivante")).toEqual(["Conversation suivante (J)"]);
    await expect.poll(() => restOn("Répondre")).toEqual(["Répondre (R)"]);
    await page.screenshot({ path: "test-results/screenshots/hint.png" });
  });

  it("names them at once to who comes by key, until Esc, which closes nothing else", async () => {
    const hints = page.getByRole("tooltip");
    await page.mouse.move(0, 0);
    await hints.waitFor({ state: "detached" });
    const open = page.url();
    await page.getByRole("button", { name: "Marquer comme non lu" }).focus();
    await page.keyboard.press("Tab");
    expect(await hints.allTextContents()).toEqual(["Archiver (E)"]);
    const id = await page.getByRole("button", { name: "Archiver", exact: true }).getAttribute("aria-describedby");
    expect(id).toBe(await hints.getAttribute("id"));
    await page.keyboard.press("Escape");
    await hints.waitFor({ state: "detached" });
    expect(page.url()).toBe(open);
  });

  it("leaves Z alone when keys of one letter are off", async () => {
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Raccourcis clavier" });
    await dialog.getByText("Aller aux notifications").waitFor();
    await inspect(page, "shortcuts");
    await dialog.getByRole("checkbox").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Marquer comme non lu" }).click();
    await toast("Conversation marquée comme non lue.").first().waitFor();
    await page.keyboard.press("z");
    await page.getByRole("button", { name: "Marquer comme lu", exact: true }).waitFor();
    await page.keyboard.press("F6");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Annuler");
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await page.getByRole("button", { name: "Marquer comme non lu" }).waitFor();
  });
});
