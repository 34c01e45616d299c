import { randomUUID } from "node:crypto";
import type { Dovecot } from "@/scripts/test/dovecot.mjs";
import { openSession } from "@/server/auth/user-session";
import type { Viewer } from "@/server/auth/viewer";
import { beginConnection } from "@/server/oauth/begin-authorization";
import { finishAuthorization } from "@/server/oauth/finish-authorization";
import { ConnectByOauth } from "@/server/oauth/schema";
import { createCompany } from "../company";
import { type AuthorizationServer, startAuthorizationServer } from "./authorization-server";
import { startOauthDovecot } from "./oauth-dovecot";
import { walkThrough } from "./walk-through";

/** « Google » on this machine: who authorises, and the mail server it opens. */
export interface OauthWorld {
  server: AuthorizationServer;
  dovecot: Dovecot;
  stop(): Promise<void>;
}

const GOOGLE_SCOPES = ["https://mail.google.com/"];

/** Starts both and points the environment at them: before the code under test asks for it, so first in `beforeAll`. */
export async function startOauthWorld({ mechanisms = "xoauth2" } = {}): Promise<OauthWorld> {
  const callbackUrl = "http://localhost:3000/api/oauth/google/callback";
  const server = await startAuthorizationServer({ callbackUrl, scopes: GOOGLE_SCOPES });
  const dovecot = await startOauthDovecot(server.issuer, mechanisms);
  Object.assign(process.env, {
    GOOGLE_CLIENT_ID: server.client.id,
    GOOGLE_CLIENT_SECRET: server.client.secret,
    GOOGLE_ISSUER: server.issuer,
    GOOGLE_IMAP: `localhost:${dovecot.port}`,
  });
  return {
    server,
    dovecot,
    async stop() {
      await Promise.all([server.stop(), dovecot.stop()]);
    },
  };
}

/** An owner who is signed in, of a company of their own. */
export async function createSignedInOwner(): Promise<{ owner: Viewer; member: Viewer; sessionId: string }> {
  const { owner, member } = await createCompany();
  return { owner, member, sessionId: await openSession(owner.userId, { remember: false }) };
}

/** An address at the provider that nobody else uses. */
export function oauthAddress(): string {
  return `claire-${randomUUID().slice(0, 8)}@imap.test`;
}

/** Connects a mailbox as the form does, through consent; answers its id. The schedule stays out of it. */
export async function connectByGoogle(owner: Viewer, sessionId: string, emailAddress: string): Promise<number> {
  const choices = ConnectByOauth.parse({ provider: "google", name: "Boîte principale", emailAddress, enabled: false });
  const { url } = await beginConnection(owner, sessionId, choices);
  const returned = await walkThrough(url, { account: emailAddress });
  const page = await finishAuthorization(owner, sessionId, "google", returned.searchParams);
  const [, id] = /^\/settings\/integrations\/(\d+)$/.exec(page) ?? [];
  if (!id) throw new Error(`Not connected: ${page}`);
  return Number(id);
}
