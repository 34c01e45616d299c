import { OpenAPIClientAxios, type UnknownOperationMethod } from "openapi-client-axios";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OperationId } from "@/server/rest/operations/all-operations";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { inspect, launchBrowser, openPage } from "./support/browser";
import { addMember, MEMBER_EMAIL, OWNER_ENV, query, signIn } from "./support/people";
import { type App, startApp } from "./support/start-app";

let app: App;
let browser: Browser;
let page: Page;
let account: ImapUser;
let token: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ env: OWNER_ENV }), launchBrowser()]);
  page = await openPage(browser);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  account = imapUser("contact");
  deliver(account, [buildMail({ subject: "Devis cuisine", from: "Marie <marie@durand.test>" }), buildMail()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A client made of the description that the server gives, as a stranger's program would make it. */
async function buildClient(bearer: string) {
  const api = new OpenAPIClientAxios({
    definition: `${app.url}/api/openapi.json`,
    axiosConfigDefaults: {
      baseURL: app.url,
      headers: { authorization: `Bearer ${bearer}` },
      validateStatus: () => true,
    },
  });
  const client = await api.init();
  return (id: OperationId, ...[parameters, body, config]: Parameters<UnknownOperationMethod>) => {
    const operation = client[id];
    if (!operation) throw new Error(`The description has no ${id}`);
    return operation(parameters, body, config);
  };
}

describe("an owner who lets a program in", () => {
  it("finds no token yet", async () => {
    await signIn(page, app);
    await page.goto(`${app.url}/settings/integrations`);
    await page.getByRole("link", { name: "Tokens API" }).click();
    await page.getByRole("heading", { name: "Tokens API" }).waitFor();
    await page.getByText("Créez-en un pour automatiser la synchronisation.").waitFor();
    await inspect(page, "tokens-empty");
  });

  it("creates one, from the keyboard, and is told what its name lacks", async () => {
    await page.getByRole("button", { name: "Créer un token" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Donnez un nom au token.").waitFor();
    await inspect(page, "tokens-create");
    await page.getByLabel("Nom").fill("Comptabilité");
    await page.getByText("Gestion complète", { exact: false }).click();
    await page.getByText("30 jours").click();
    await page.getByLabel("Nom").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Token « Comptabilité » créé" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("SECTION");
  });

  it("sees it once, and copies it", async () => {
    await page.getByText("Copiez ce token maintenant", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Copier" }).click();
    await page.getByRole("button", { name: "Copié" }).waitFor();
    token = await page.evaluate(() => navigator.clipboard.readText());
    expect(token).toMatch(/^lok_[\w-]{43}$/);
    await inspect(page, "tokens-new");
    await page.reload();
    await page.getByRole("row", { name: /Comptabilité/ }).waitFor();
    expect(await page.content()).not.toContain(token);
    expect(await query(app, `SELECT 1 FROM "api_token" WHERE "hash" IS NULL OR "name" LIKE 'lok_%'`)).toEqual([]);
  });
});

describe("a client generated from the description", () => {
  it("connects a mailbox, syncs it once for one key, follows the run and reads the mail", async () => {
    const ask = await buildClient(token);
    const { username: emailAddress, password, host: imapHost, port: imapPort, useTls } = account;
    const settings = { name: "Boîte principale", emailAddress, password, imapHost, imapPort, useTls, enabled: true };
    const created = await ask("createIntegration", {}, settings);
    expect(created.status).toBe(201);
    const { id } = created.data;

    const key = { headers: { "Idempotency-Key": "premier-passage" } };
    const sync = () => ask("syncIntegration", { id, wait: "true" }, undefined, key);
    const [first, again] = [await sync(), await sync()];
    expect(first).toMatchObject({ status: 200, data: { status: "success" } });
    expect(again).toMatchObject({ status: 200, data: first.data, headers: { "idempotency-replayed": "true" } });

    const run = await ask("getRun", { id: first.data.runId });
    expect(run.data).toMatchObject({ status: "success", trigger: "api", replayOf: null, error: null });
    expect(run.data.steps.length).toBeGreaterThan(2);
    expect(run.headers).toMatchObject({ "ratelimit-limit": "600" });

    const subjects: string[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await ask("listMessages", { limit: 1, ...(cursor && { cursor }) });
      subjects.push(...data.messages.map((message: { subject: string }) => message.subject));
      cursor = data.nextCursor ?? undefined;
    } while (cursor);
    expect(subjects).toHaveLength(2);
    expect(subjects).toContain("Devis cuisine");
  });

  it("is told in JSON what it does wrong", async () => {
    const ask = await buildClient(token);
    expect(await ask("getRun", { id: "00000000-0000-4000-8000-000000000000" })).toMatchObject({
      status: 404,
      data: { error: { code: "request.not_found", message: expect.any(String) } },
    });
    expect(await ask("listRuns", { limit: 1000 })).toMatchObject({
      status: 400,
      data: { error: { code: "request.invalid", field: "limit" } },
    });
  });
});

describe("an owner who changes her mind", () => {
  it("sees that the token was used, and revokes it", async () => {
    await page.reload();
    await page.getByRole("row", { name: /Comptabilité.*à l'instant/ }).waitFor();
    await inspect(page, "tokens");
    await page.getByRole("button", { name: "Révoquer Comptabilité" }).click();
    await page.getByRole("alertdialog").waitFor();
    await inspect(page, "tokens-revoke");
    await page.getByRole("button", { name: "Révoquer", exact: true }).click();
    await page.getByText("Aucun token").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    const ask = await buildClient(token);
    expect(await ask("listIntegrations")).toMatchObject({
      status: 401,
      data: { error: { code: "auth.required" } },
    });
  });
});

describe("a member", () => {
  it("finds no way to the tokens, and none behind their address", async () => {
    await addMember(app);
    const other = await openPage(browser);
    await signIn(other, app, MEMBER_EMAIL);
    await other.goto(`${app.url}/settings/api-tokens`);
    await other.getByText("Accès réservé au propriétaire").waitFor();
    expect(await other.getByRole("link", { name: "Tokens API" }).count()).toBe(0);
    await other.context().close();
  });
});

describe("a programmer without an account", () => {
  it("reads what the API does, in each language, from this server alone", async () => {
    const reader = await openPage(browser);
    const asked: string[] = [];
    reader.on("request", (request) => asked.push(new URL(request.url()).origin));
    await reader.goto(`${app.url}/developers`);
    await reader.getByRole("heading", { name: "API de Lokario" }).waitFor();
    await reader.getByText("/api/inbox/runs/{id}", { exact: true }).click();
    await reader.getByText("Suivre une synchronisation étape par étape").scrollIntoViewIfNeeded();
    await inspect(reader, "developers-open");
    await reader.context().addCookies([{ name: "lokario.locale", value: "en", url: app.url }]);
    await reader.reload();
    await reader.getByRole("heading", { name: "Lokario API" }).waitFor();
    expect(new Set(asked)).toEqual(new Set([app.url]));
    await reader.context().close();
  });
});
