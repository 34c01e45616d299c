import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { requireImapSettings } from "@/server/mailboxes/require-imap-settings";
import { connectTestMailbox } from "@/tests/support/connect";
import {
  connectByGoogle,
  createSignedInOwner,
  type OauthWorld,
  oauthAddress,
  startOauthWorld,
} from "@/tests/support/oauth/oauth-world";
import { walkThrough } from "@/tests/support/oauth/walk-through";
import { beginConnection, beginReconnection } from "./begin-authorization";
import { findAttempt } from "./find-attempt";
import { finishAuthorization } from "./finish-authorization";
import { ConnectByOauth, type ConnectByOauthInput } from "./schema";

let world: OauthWorld;
let owner: Viewer;
let sessionId: string;

beforeAll(async () => {
  world = await startOauthWorld();
  ({ owner, sessionId } = await createSignedInOwner());
});

afterAll(() => world?.stop());

const choices = () =>
  ConnectByOauth.parse({ provider: "google", name: "Contact", emailAddress: oauthAddress(), syncIntervalMinutes: 15 });

const leave = async (wanted: ConnectByOauthInput) => (await beginConnection(owner, sessionId, wanted)).url;
const comeBack = ({ searchParams }: URL) => finishAuthorization(owner, sessionId, "google", searchParams);
const countMailboxes = () => db.mailbox.count({ where: { companyId: owner.companyId } });

/** Why a return led to this page. */
async function failureOn(page: string): Promise<unknown> {
  const id = Number(new URL(page, "http://localhost").searchParams.get("oauth"));
  return (await findAttempt(owner, sessionId, id))?.error;
}

describe("coming back without", () => {
  test("a refusal says so, and the form finds what it had", async () => {
    const wanted = choices();
    const page = await comeBack(await walkThrough(await leave(wanted), { account: "", decision: "deny" }));
    const id = Number(/^\/settings\/integrations\/new\?oauth=(\d+)$/.exec(page)?.[1]);
    const { provider, ...chosen } = wanted;
    expect(await findAttempt(owner, sessionId, id)).toEqual({
      provider,
      choices: expect.objectContaining(chosen),
      error: { code: "oauth.denied", detail: { provider: "Google" } },
    });
    const other = await createSignedInOwner();
    expect(await findAttempt(other.owner, other.sessionId, id)).toBeNull();
  });

  test("the box for mail unticked says which", async () => {
    const wanted = choices();
    const returned = await walkThrough(await leave(wanted), { account: wanted.emailAddress, mail: false });
    expect(await failureOn(await comeBack(returned))).toMatchObject({ code: "oauth.mail_not_granted" });
  });

  test("another account than the mailbox's names both", async () => {
    const wanted = choices();
    const account = oauthAddress();
    const before = await countMailboxes();
    expect(await failureOn(await comeBack(await walkThrough(await leave(wanted), { account })))).toEqual({
      code: "oauth.other_account",
      detail: { provider: "Google", account, email: wanted.emailAddress },
    });
    expect(await countMailboxes()).toBe(before);
  });

  test.each([
    [{ status: 503 }, { code: "oauth.unavailable", detail: { provider: "Google" } }],
    [
      { status: 401, body: { error: "invalid_client", error_description: "secret expired" } },
      { code: "oauth.refused", detail: { provider: "Google", reason: "invalid_client" } },
    ],
  ])("a token endpoint that answers %o is told apart", async (failure, error) => {
    const wanted = choices();
    const returned = await walkThrough(await leave(wanted), { account: wanted.emailAddress });
    world.server.failTokens(failure);
    const page = await comeBack(returned).finally(() => world.server.failTokens(null));
    expect(await failureOn(page)).toEqual(error);
  });
});

describe("reconnecting", () => {
  test("gives the mailbox a new grant, and keeps its mail, its ids and its settings", async () => {
    const emailAddress = oauthAddress();
    const id = await connectByGoogle(owner, sessionId, emailAddress);
    const paused = {
      pausedAt: new Date(),
      ownerErrorCount: 3,
      status: "ERROR",
      lastErrorCode: "oauth.revoked",
    } as const;
    const before = await db.mailbox.update({ where: { id }, data: { ...paused, enabled: true, name: "Devis" } });
    await db.oauthGrant.update({ where: { mailboxId: id }, data: { revokedAt: new Date() } });
    await expect(requireImapSettings(id)).rejects.toMatchObject({ code: "oauth.revoked" });

    const { url } = await beginReconnection(owner, sessionId, id);
    const page = await comeBack(await walkThrough(url, { account: emailAddress }));
    expect(page).toBe(`/settings/integrations/${id}`);
    const after = await db.mailbox.findUniqueOrThrow({ where: { id }, include: { runs: true } });
    expect(after).toMatchObject({ name: "Devis", pausedAt: null, ownerErrorCount: 0, createdAt: before.createdAt });
    expect(after.runs).toHaveLength(1);
    expect(await requireImapSettings(id)).toMatchObject({ accessToken: expect.any(String) });
  });

  test("with another account changes nothing, and says so on the mailbox's page", async () => {
    const id = await connectByGoogle(owner, sessionId, oauthAddress());
    const before = await db.oauthGrant.findUniqueOrThrow({ where: { mailboxId: id } });
    const { url } = await beginReconnection(owner, sessionId, id);
    const page = await comeBack(await walkThrough(url, { account: oauthAddress() }));
    expect(page).toMatch(new RegExp(`^/settings/integrations/${id}\\?oauth=\\d+$`));
    expect(await failureOn(page)).toMatchObject({ code: "oauth.other_account" });
    expect(await db.oauthGrant.findUniqueOrThrow({ where: { mailboxId: id } })).toEqual(before);
  });

  test("is refused for a provider that only knows passwords, and for another company's mailbox", async () => {
    const { id } = await connectTestMailbox(owner);
    await expect(beginReconnection(owner, sessionId, id)).rejects.toMatchObject({ code: "request.invalid" });
    const other = await createSignedInOwner();
    await expect(beginReconnection(other.owner, other.sessionId, id)).rejects.toMatchObject({
      code: "request.not_found",
    });
  });
});
