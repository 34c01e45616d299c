import { expect } from "vitest";
import type { ImapUser } from "@/tests/support/imap-user";
import { type App, runTerminal } from "./start-app";

/** A token for the application's REST API, made at the terminal. */
export async function createToken(app: App): Promise<string> {
  const printed = await runTerminal(app, "scripts/token.mjs", "--name", "e2e");
  const token = /lok_[\w-]+/.exec(printed)?.[0];
  if (!token) throw new Error(`no token in: ${printed}`);
  return token;
}

/** Connects a mailbox and answers its id. */
export async function connectByRest(app: App, token: string, account: ImapUser): Promise<number> {
  const { username: emailAddress, password, host: imapHost, port: imapPort, useTls } = account;
  const settings = { name: "Boîte", emailAddress, password, imapHost, imapPort, useTls, syncIntervalMinutes: 5 };
  return createByRest(app, token, "/integrations", { ...settings, enabled: true });
}

/** Creates what this part of the API holds (a client, a webhook) and answers its id. */
export async function createByRest(app: App, token: string, path: string, body: object): Promise<number> {
  const created = await post(app, token, path, body);
  expect(created.status).toBe(201);
  const { id } = (await created.json()) as { id: number };
  return id;
}

/** Syncs a mailbox and answers how that ended. */
export async function syncByRest(app: App, token: string, id: number): Promise<unknown> {
  return (await post(app, token, `/integrations/${id}/sync?wait=1`)).json();
}

function post({ url }: App, token: string, path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return fetch(`${url}/api/inbox${path}`, { method: "POST", headers, ...(body && { body: JSON.stringify(body) }) });
}
