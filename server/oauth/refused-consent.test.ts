import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { requireImapSettings } from "@/server/mailboxes/require-imap-settings";
import { connectTestMailbox } from "@/tests/support/connect";
import { oauthForTests } from "@/tests/support/oauth/oauth-for-tests";
import { createSignedInOwner, oauthAddress } from "@/tests/support/oauth/oauth-world";
import { walkThrough } from "@/tests/support/oauth/walk-through";
import { beginReconnection } from "./begin-authorization";
import { findAttempt } from "./find-attempt";

const oauth = oauthForTests();
const { choices, leave, comeBack, failureOn, countMailboxes } = oauth;

describe("coming back without", () => {
  test("a refusal says so, and the form finds what it had", async () => {
    const wanted = choices();
    const page = await comeBack(await walkThrough(await leave(wanted), { account: "", decision: "deny" }));
    const id = Number(/^\/settings\/integrations\/new\?oauth=(\d+)$/.exec(page)?.[1]);
    const { provider, ...chosen } = wanted;
    expect(await findAttempt(oauth.owner, oauth.sessionId, id)).toEqual({
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
    oauth.server.failTokens(failure);
    const page = await comeBack(returned).finally(() => oauth.server.failTokens(null));
    expect(await failureOn(page)).toEqual(error);
  });
});

describe("reconnecting", () => {
  test("gives the mailbox a new grant, and keeps its mail, its ids and its settings", async () => {
    const emailAddress = oauthAddress();
    const id = await oauth.connect(emailAddress);
    const paused = {
      pausedAt: new Date(),
      ownerErrorCount: 3,
      status: "ERROR",
      lastErrorCode: "oauth.revoked",
    } as const;
    const before = await db.mailbox.update({ where: { id }, data: { ...paused, enabled: true, name: "Devis" } });
    await db.oauthGrant.update({ where: { mailboxId: id }, data: { revokedAt: new Date() } });
    await expect(requireImapSettings(id)).rejects.toMatchObject({ code: "oauth.revoked" });

    const { url } = await beginReconnection(oauth.owner, oauth.sessionId, id);
    const page = await comeBack(await walkThrough(url, { account: emailAddress }));
    expect(page).toBe(`/settings/integrations/${id}`);
    const after = await db.mailbox.findUniqueOrThrow({ where: { id }, include: { runs: true } });
    expect(after).toMatchObject({ name: "Devis", pausedAt: null, ownerErrorCount: 0, createdAt: before.createdAt });
    expect(after.runs).toHaveLength(1);
    expect(await requireImapSettings(id)).toMatchObject({ accessToken: expect.any(String) });
  });

  test("with another account changes nothing, and says so on the mailbox's page", async () => {
    const id = await oauth.connect(oauthAddress());
    const before = await db.oauthGrant.findUniqueOrThrow({ where: { mailboxId: id } });
    const { url } = await beginReconnection(oauth.owner, oauth.sessionId, id);
    const page = await comeBack(await walkThrough(url, { account: oauthAddress() }));
    expect(page).toMatch(new RegExp(`^/settings/integrations/${id}\\?oauth=\\d+$`));
    expect(await failureOn(page)).toMatchObject({ code: "oauth.other_account" });
    expect(await db.oauthGrant.findUniqueOrThrow({ where: { mailboxId: id } })).toEqual(before);
  });

  test("is refused for a provider that only knows passwords, and for another company's mailbox", async () => {
    const { id } = await connectTestMailbox(oauth.owner);
    await expect(beginReconnection(oauth.owner, oauth.sessionId, id)).rejects.toMatchObject({
      code: "request.invalid",
    });
    const other = await createSignedInOwner();
    await expect(beginReconnection(other.owner, other.sessionId, id)).rejects.toMatchObject({
      code: "request.not_found",
    });
  });
});
