import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { oauthForTests } from "@/tests/support/oauth/oauth-for-tests";
import { createSignedInOwner, oauthAddress } from "@/tests/support/oauth/oauth-world";
import { walkThrough } from "@/tests/support/oauth/walk-through";
import { syncNow } from "@/tests/support/sync";
import { finishAuthorization } from "./finish-authorization";

const oauth = oauthForTests();
const { choices, leave, comeBack, failureOn, countMailboxes } = oauth;

const withState = (returned: URL, state: string) => {
  const forged = new URL(returned);
  forged.searchParams.set("state", state);
  return forged;
};

describe("leaving for the provider", () => {
  test("asks for lasting access to mail, with PKCE, a state, a nonce and the exact address to come back to", async () => {
    const { emailAddress } = choices();
    const { searchParams } = new URL(await leave(choices({ emailAddress })));
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: "lokario",
      response_type: "code",
      redirect_uri: "http://localhost:3000/api/oauth/google/callback",
      scope: "openid email https://mail.google.com/",
      login_hint: emailAddress,
      access_type: "offline",
      prompt: "consent",
      code_challenge_method: "S256",
      state: expect.stringMatching(/^[\w-]{40,}$/),
      nonce: expect.stringMatching(/^[\w-]{40,}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test("is refused with what to set where the operator registered nothing", async () => {
    await expect(leave(choices({ provider: "microsoft" }))).rejects.toMatchObject({
      code: "oauth.not_configured",
      detail: { provider: "Microsoft", variables: "MICROSOFT_CLIENT_ID, MICROSOFT_CLIENT_SECRET" },
    });
  });

  test("is refused for a mailbox that is connected already, before anybody consents to anything", async () => {
    const emailAddress = oauthAddress();
    const id = await oauth.connect(emailAddress);
    await expect(leave(choices({ emailAddress }))).rejects.toMatchObject({
      code: "mailbox.already_connected",
      detail: { id },
    });
  });
});

describe("coming back with a consent", () => {
  test("connects the mailbox with what the form had chosen, and its mail is synced", async () => {
    const wanted = choices();
    const page = await comeBack(await walkThrough(await leave(wanted), { account: wanted.emailAddress }));
    const id = Number(page.split("/").at(-1));
    const mailbox = await db.mailbox.findUniqueOrThrow({ where: { id }, include: { grant: true } });
    expect(mailbox).toMatchObject({
      name: "Contact",
      emailAddress: wanted.emailAddress,
      username: wanted.emailAddress,
      provider: "gmail",
      imapHost: "localhost",
      imapPort: oauth.dovecot.port,
      useTls: true,
      syncIntervalMinutes: 15,
      historyMonths: 6,
      passwordSealed: null,
    });
    expect(mailbox.grant).toMatchObject({
      provider: "google",
      issuer: oauth.server.issuer,
      subject: wanted.emailAddress,
      scopes: expect.arrayContaining(["https://mail.google.com/"]),
      revokedAt: null,
    });
    await db.mailbox.update({ where: { id }, data: { enabled: true } });
    expect(await syncNow(oauth.owner, id)).toMatchObject({ status: "success" });
  });

  test("works once: the same address opened again connects nothing", async () => {
    const wanted = choices();
    const returned = await walkThrough(await leave(wanted), { account: wanted.emailAddress });
    await comeBack(returned);
    const before = await countMailboxes();
    expect(await comeBack(returned)).toBe("/settings/integrations/new?oauth=over");
    expect(await countMailboxes()).toBe(before);
  });

  test.each<[string, (returned: URL) => Promise<string>]>([
    ["a state that nobody was given", (returned) => comeBack(withState(returned, "invented"))],
    ["no state", (returned) => comeBack(withState(returned, ""))],
    [
      "another session of the same person",
      async (returned) => comeBack(returned, oauth.owner, await oauth.openSession()),
    ],
    [
      "another company's owner",
      async (returned) => {
        const other = await createSignedInOwner();
        return comeBack(returned, other.owner, other.sessionId);
      },
    ],
    [
      "another provider's address",
      ({ searchParams }) => finishAuthorization(oauth.owner, oauth.sessionId, "microsoft", searchParams),
    ],
  ])("is refused to %s, and the owner can still go on", async (_who, attack) => {
    const wanted = choices();
    const returned = await walkThrough(await leave(wanted), { account: wanted.emailAddress });
    expect(await attack(returned)).toBe("/settings/integrations/new?oauth=over");
    expect(await comeBack(returned)).toMatch(/\/\d+$/);
  });

  test("is refused to a member, whatever they bring", async () => {
    const wanted = choices();
    const returned = await walkThrough(await leave(wanted), { account: wanted.emailAddress });
    const before = await countMailboxes();
    expect(await comeBack(returned, oauth.member)).toBe("/settings/integrations/new");
    expect(await countMailboxes()).toBe(before);
  });

  test("is refused after ten minutes", async () => {
    const wanted = choices();
    const returned = await walkThrough(await leave(wanted), { account: wanted.emailAddress });
    await db.oauthAttempt.updateMany({
      where: { sessionId: oauth.sessionId, usedAt: null },
      data: { expiresAt: new Date() },
    });
    expect(await comeBack(returned)).toBe("/settings/integrations/new?oauth=over");
  });

  test("with a code that is not the one that was given says that the request is over", async () => {
    const wanted = choices();
    const returned = await walkThrough(await leave(wanted), { account: wanted.emailAddress });
    returned.searchParams.set("code", "invented");
    expect(await failureOn(await comeBack(returned))).toMatchObject({ code: "oauth.attempt_over" });
  });
});
