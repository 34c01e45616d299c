import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { buildMail } from "@/tests/support/mail";
import type { SmtpAnswer } from "@/tests/support/scripted-smtp";
import { inspect } from "./support/browser";
import { configureSending, openMail, oursOn, outgoingOn, savedIn, textOf } from "./support/composer";
import { query } from "./support/people";
import { syncByRest } from "./support/rest";
import { type Answering, startAnswering } from "./support/start-answering";

let answering: Answering;
let page: Page;
let fault: SmtpAnswer | undefined;

beforeAll(async () => {
  answering = await startAnswering({ answer: (...said) => fault?.(...said) });
  page = answering.page;
  await configureSending(answering.app, answering.smtp.port);
}, 400_000);

afterAll(() => answering?.stop());

const text = () => textOf(page);
const outgoing = () => outgoingOn(page);
const mailsWith = (words: string) => answering.smtp.mails.filter(({ content }) => content.includes(words));

describe("an owner whose answer does not go as she meant", () => {
  it("reads why an address was refused, corrects it, and sends once", async () => {
    fault = (line) => (line.startsWith("RCPT") && line.includes("faux@") ? ["550 5.1.1 no such user"] : undefined);
    await page.goto(`${answering.app.url}/inbox`);
    await page.getByRole("button", { name: "Nouvel email" }).click();
    await page.getByRole("combobox", { name: /^À/ }).fill("faux@durand.test");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Objet" }).fill("Rendez-vous");
    await text().fill("Bonjour, disponible jeudi ?");
    await inspect(page, "composer-new");
    await page.keyboard.press("Control+Enter");
    await page.getByText(/Email non envoyé\s: .*faux@durand\.test/).waitFor({ timeout: 90_000 });
    await page.getByRole("button", { name: "Réessayer" }).waitFor();
    await inspect(page, "composer-refused");
    await page.getByRole("button", { name: "Retirer faux@durand.test" }).click();
    await page.getByRole("combobox", { name: /^À/ }).fill("mar");
    await page.getByRole("option", { name: /marie@durand\.test/ }).click();
    await page.getByRole("button", { name: "Retirer Marie Durand" }).waitFor();
    await savedIn(page).waitFor();
    await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    await page.waitForURL(/\/inbox\/[0-9a-f-]{36}$/, { timeout: 90_000 });
    await oursOn(page, "disponible jeudi").waitFor();
    expect(mailsWith("disponible jeudi")).toHaveLength(1);
    fault = undefined;
  });

  it("schedules an answer, which the client's own mail cancels", async () => {
    const { app, account, token, mailboxId } = answering;
    await openMail(page, app, /Facture 12/);
    await page.getByRole("button", { name: /^Répondre à Paul/ }).click();
    await text().fill("Merci pour la facture.");
    await page.getByRole("button", { name: "Envoyer plus tard" }).click();
    await page.getByRole("dialog").waitFor();
    await inspect(page, "composer-later");
    await page.getByRole("button", { name: /Demain à 8 h/ }).click();
    await outgoing()
      .getByText(/Envoi programmé/)
      .waitFor();
    await inspect(page, "composer-scheduled");
    const [{ messageId } = { messageId: "" }] = await query<{ messageId: string }>(
      app,
      `SELECT "messageId" FROM "message" WHERE "subject" = 'Facture 12'`,
    );
    deliver(
      account,
      buildMail({ from: "Paul Petit <paul@petit.test>", inReplyTo: messageId, text: "Oubliez, merci." }),
    );
    await syncByRest(app, token, mailboxId);
    await page.getByText(/Envoi programmé annulé/).waitFor({ timeout: 75_000 });
    expect(await text().inputValue()).toBe("Merci pour la facture.");
    await inspect(page, "composer-answered-first");
    expect(mailsWith("Merci pour la facture")).toEqual([]);
  }, 150_000);

  it("is asked when nobody knows whether a mail went, and it is sent again only then", async () => {
    fault = (line) => (line === "." ? null : undefined);
    await text().fill("Une coupure au mauvais moment.");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Lokario ne sait pas si cet email est parti.").waitFor({ timeout: 90_000 });
    await inspect(page, "outgoing-uncertain");
    fault = undefined;
    expect(mailsWith("mauvais moment")).toEqual([]);
    await page.getByRole("button", { name: "Le renvoyer" }).click();
    await oursOn(page, "mauvais moment").waitFor({ timeout: 90_000 });
    expect(mailsWith("mauvais moment")).toHaveLength(1);
  });
});
