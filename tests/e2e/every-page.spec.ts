import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { buildUnreadableMail } from "@/tests/support/unreadable-mail";
import { launchBrowser, openPage } from "./support/browser";
import { configureSending } from "./support/composer";
import { inspectLook, LOOKS, openInLook } from "./support/looks";
import { OWNER_ENV, query, signIn } from "./support/people";
import { addRefusedMailbox } from "./support/refused-mailbox";
import { connectByRest, createByRest, createToken, syncByRest } from "./support/rest";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let owner: Page;
/** Where each page is, once there is something to see on it. */
let addresses: Record<string, string>;

/** A company with something of everything: a mailbox in each state, mail, a client, a draft, what failed. */
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  const [account, second] = [imapUser("contact"), imapUser("support")];
  const from = "Marie Durand <marie@durand.test>";
  deliver(account, [
    buildMail({ from, subject: "Devis cuisine", text: "Bonjour,\n\nVoici les mesures : https://durand.test/plan" }),
    buildMail({
      from: "Paul Petit <paul.petit-de-la-tour-du-pin@menuiserie-petit-et-fils.test>",
      subject: "Facture de mars pour la rénovation complète de la salle de bains du premier étage",
      html: '<table bgcolor="#fff3e0" width="600"><tr><td>Facture</td></tr></table>',
      attachments: [
        { content: "%PDF-1.4", contentType: "application/pdf", filename: "facture-mars-2026-définitive.pdf" },
      ],
    }),
    buildUnreadableMail("Photos du chantier été", from),
  ]);
  deliver(second, buildMail({ from, subject: "Merci" }));
  const token = await createToken(app);
  const mailbox = await connectByRest(app, token, account);
  await syncByRest(app, token, mailbox);
  const secondMailbox = await connectByRest(app, token, second);
  await syncByRest(app, token, secondMailbox);
  await configureSending(app, 465);
  await addRefusedMailbox(app);
  const client = { name: "Marie Durand", addresses: ["marie@durand.test"], phone: "06 12 34 56 78", notes: "Cuisine" };
  const clientId = await createByRest(app, token, "/clients", client);
  const webhook = { url: "https://localhost:9/lokario", events: ["message.received", "sync.failed"] };
  const webhookId = await createByRest(app, token, "/webhooks", webhook);
  deliver(second, buildMail({ from, subject: "Rendez-vous" }));
  await syncByRest(app, token, secondMailbox);
  owner = await openPage(browser);
  await signIn(owner, app);
  addresses = await listAddresses(mailbox, clientId, webhookId);
  await writeDraft();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function listAddresses(mailbox: number, client: number, webhook: number): Promise<Record<string, string>> {
  const [run] = await query<{ id: string }>(app, 'SELECT "id" FROM "sync_run" WHERE "mailboxId" = $1', [mailbox]);
  const settings = `/settings/integrations/${mailbox}`;
  return {
    inbox: "/inbox",
    "nothing-found": "/inbox?q=introuvable",
    conversation: `/inbox/${await findConversation("Facture de mars%")}`,
    composer: `/inbox/${await findConversation("Devis cuisine")}`,
    drafts: "/inbox/drafts",
    clients: "/clients",
    client: `/clients/${client}`,
    integrations: "/settings/integrations",
    "new-integration": "/settings/integrations/new",
    mailbox: settings,
    "edit-mailbox": `${settings}/edit`,
    quarantine: `${settings}/quarantine`,
    run: `${settings}/runs/${run?.id}`,
    notifications: "/settings/notifications",
    webhooks: "/settings/webhooks",
    deliveries: `/settings/webhooks/${webhook}`,
    tokens: "/settings/api-tokens",
    operations: "/settings/operations",
    developers: "/developers",
    "not-found": "/clients/999999",
  };
}

async function findConversation(subject: string): Promise<string | undefined> {
  const sql = 'SELECT "conversationId" AS "id" FROM "message" WHERE "subject" LIKE $1';
  return (await query<{ id: string }>(app, sql, [subject]))[0]?.id;
}

async function writeDraft(): Promise<void> {
  await owner.goto(`${app.url}${addresses.composer}`);
  await owner.getByRole("heading", { level: 2, name: "Devis cuisine" }).waitFor();
  await owner.keyboard.press("r");
  await owner.getByRole("textbox", { name: "Votre message" }).fill("Bonjour Marie,\n\nMerci pour les mesures.");
  await owner.getByText(/Brouillon enregistré/).waitFor();
}

const NAMES = [
  ...["inbox", "nothing-found", "conversation", "composer", "drafts", "clients", "client", "integrations"],
  ...["new-integration", "mailbox", "edit-mailbox", "quarantine", "run", "notifications", "webhooks", "deliveries"],
  ...["tokens", "operations", "developers", "not-found"],
];

describe.each(LOOKS)("in $language, in the $theme, every page is readable and in good order", (look) => {
  let page: Page;
  const titles = new Map<string, string>();

  beforeAll(async () => {
    page = await openInLook(browser, app, look);
    await page.context().addCookies((await owner.context().cookies()).filter(({ name }) => !name.includes("locale")));
  });

  afterAll(() => page?.context().close());

  it.each(NAMES)("%s", async (name) => {
    await page.goto(`${app.url}${addresses[name]}`);
    await inspectLook(page, name, look);
    const [title, { pathname }] = [await page.title(), new URL(page.url())];
    expect(titles.get(title) ?? pathname, `« ${title} » is another page`).toBe(pathname);
    titles.set(title, pathname);
  });
});

it("tells the state of each mailbox in words, not by colour alone", async () => {
  await owner.goto(`${app.url}/settings/integrations`);
  for (const state of ["Synchronisé", "Partiel", "Erreur"]) await owner.getByText(state, { exact: true }).waitFor();
});
