import { spawn } from "node:child_process";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { openAccount } from "@/server/connections/open-account";
import { db } from "@/server/db/client";
import type { Stage } from "@/server/imap/settings";
import { openCredentials } from "@/server/mailboxes/open-credentials";
import { requireImapSettings } from "@/server/mailboxes/require-imap-settings";
import { failRun } from "@/server/sync/fail-run";
import { oauthForTests } from "@/tests/support/oauth/oauth-for-tests";
import { oauthAddress } from "@/tests/support/oauth/oauth-world";
import { syncNow } from "@/tests/support/sync";
import { openAccessToken } from "./open-access-token";
import { claimRefresh, refreshGrant } from "./refresh-grant";

const oauth = oauthForTests({ mechanisms: "xoauth2 oauthbearer" });
let address: string;
let mailboxId: number;

beforeEach(async () => {
  address = oauthAddress();
  mailboxId = await oauth.connect(address);
});

const findGrant = () => db.oauthGrant.findUniqueOrThrow({ where: { mailboxId } });
const letExpire = () => db.oauthGrant.update({ where: { mailboxId }, data: { accessExpiresAt: new Date() } });

/** What the token endpoint was asked for while `work` ran. */
async function requestsOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = oauth.server.tokenRequests().length;
  await work();
  return oauth.server.tokenRequests().slice(before);
}

async function logIn(stages: Stage[] = []): Promise<void> {
  const settings = await requireImapSettings(mailboxId);
  const session = await openAccount(mailboxId, settings, { person: true, onStage: (stage) => stages.push(stage) });
  await session.close();
}

describe("an access token", () => {
  test("is handed out while it lasts, to IMAP and to any other server, without asking the provider", async () => {
    const mailbox = await db.mailbox.findUniqueOrThrow({ where: { id: mailboxId } });
    expect(
      await requestsOf(async () => {
        const credentials = await openCredentials(mailbox);
        expect(credentials).toEqual({ username: address, accessToken: await openAccessToken(mailboxId) });
      }),
    ).toEqual([]);
    await logIn();
  });

  test("is renewed once for all who need it at the same time", async () => {
    const old = await openAccessToken(mailboxId);
    await letExpire();
    const requests = await requestsOf(async () => {
      const tokens = new Set(await Promise.all(Array.from({ length: 12 }, () => openAccessToken(mailboxId))));
      expect(tokens.size).toBe(1);
      expect(tokens).not.toContain(old);
    });
    expect(requests).toEqual(["refresh_token ok"]);
    await logIn();
  });

  test("is renewed once for all processes", async () => {
    await letExpire();
    const processes = await Promise.all([startTokenProcess(), startTokenProcess()]);
    const requests = await requestsOf(async () => {
      const tokens = await Promise.all([openAccessToken(mailboxId), ...processes.map((ask) => ask())]);
      expect(new Set(tokens).size).toBe(1);
    });
    expect(requests).toEqual(["refresh_token ok"]);
  });

  test("can be renewed again and again, each time with the refresh token that came last", async () => {
    for (const _time of [1, 2, 3]) {
      await letExpire();
      expect(await requestsOf(() => openAccessToken(mailboxId))).toEqual(["refresh_token ok"]);
    }
  });

  test("that its server refuses is renewed before the refusal is believed, and no stage tells of it", async () => {
    await oauth.server.expireAccessTokens();
    const stages: Stage[] = [];
    expect(await requestsOf(() => logIn(stages))).toEqual(["refresh_token ok"]);
    expect(stages.filter(({ ok }) => !ok)).toEqual([]);
    expect(stages.filter(({ name }) => name === "login")).toHaveLength(1);
  });

  test("that its server refuses even when it is new says so, and the grant stays", async () => {
    await db.mailbox.update({ where: { id: mailboxId }, data: { username: oauthAddress() } });
    const stages: Stage[] = [];
    const requests = await requestsOf(() =>
      expect(logIn(stages)).rejects.toMatchObject({ code: "imap.token_refused", detail: { host: "localhost" } }),
    );
    expect(requests).toEqual(["refresh_token ok"]);
    expect(stages.at(-1)).toMatchObject({ name: "login", ok: false });
    expect(await findGrant()).toMatchObject({ revokedAt: null });
  });
});

describe("a provider in trouble", () => {
  test.each([
    [{ status: 503 }, undefined],
    [{ status: 500, body: { error: "server_error" } }, undefined],
    [{ status: 429, headers: { "retry-after": "120" } }, 120_000],
    [{ status: 400, body: { error: "temporarily_unavailable" } }, undefined],
  ])("that answers %o is asked again later, and the grant stays", async (failure, retryAfterMs) => {
    await letExpire();
    oauth.server.failTokens(failure);
    const asked = openAccessToken(mailboxId);
    await expect(asked.finally(() => oauth.server.failTokens(null))).rejects.toMatchObject({
      code: "oauth.unavailable",
      kind: { retry: true },
      detail: { provider: "Google" },
      retryAfterMs,
    });
    expect(await findGrant()).toMatchObject({ revokedAt: null, refreshId: null, refreshUntil: null });
    expect(await openAccessToken(mailboxId)).toEqual(expect.any(String));
  });

  test("that no longer knows this installation is no revocation", async () => {
    await letExpire();
    oauth.server.failTokens({ status: 401, body: { error: "invalid_client" } });
    const asked = openAccessToken(mailboxId);
    await expect(asked.finally(() => oauth.server.failTokens(null))).rejects.toMatchObject({
      code: "oauth.refused",
      detail: { reason: "invalid_client" },
    });
    expect(await findGrant()).toMatchObject({ revokedAt: null });
  });
});

describe("a grant that is over", () => {
  test("pauses the mailbox with the first sync that finds it so, and asks the provider no more", async () => {
    await db.mailbox.update({ where: { id: mailboxId }, data: { enabled: true } });
    await oauth.server.revoke(address);
    await letExpire();
    const { runId } = await failingSync();
    expect(await db.syncStep.findFirst({ where: { runId, status: "ERROR" } })).toMatchObject({
      name: "login",
      errorCode: "oauth.revoked",
      errorDetail: { provider: "Google" },
    });
    expect(await db.mailbox.findUniqueOrThrow({ where: { id: mailboxId } })).toMatchObject({
      status: "ERROR",
      lastErrorCode: "oauth.revoked",
      pausedAt: expect.any(Date),
      nextSyncAt: null,
    });
    const requests = await requestsOf(() =>
      expect(openAccessToken(mailboxId)).rejects.toMatchObject({ code: "oauth.revoked" }),
    );
    expect(requests).toEqual([]);
  });

  test("is what the provider makes of a refresh token that is used twice", async () => {
    const stolen = await findGrant();
    await letExpire();
    await openAccessToken(mailboxId);
    // A restored backup, say.
    await db.oauthGrant.update({ where: { mailboxId }, data: { ...stolen, accessExpiresAt: new Date() } });
    await expect(openAccessToken(mailboxId)).rejects.toMatchObject({ code: "oauth.revoked" });
    expect(await findGrant()).toMatchObject({ revokedAt: expect.any(Date) });
  });

  test("is also one that its owner has to confirm at the provider", async () => {
    await letExpire();
    oauth.server.failTokens({ status: 400, body: { error: "interaction_required" } });
    const asked = openAccessToken(mailboxId);
    await expect(asked.finally(() => oauth.server.failTokens(null))).rejects.toMatchObject({ code: "oauth.revoked" });
    expect(await findGrant()).toMatchObject({ revokedAt: expect.any(Date) });
  });

  test("does not end the one that replaced it while the answer was on its way", async () => {
    await letExpire();
    const old = await findGrant();
    const claim = (await claimRefresh(old)) ?? "";
    await oauth.server.revoke(address);
    await db.oauthGrant.update({ where: { mailboxId }, data: { refreshId: null, refreshUntil: null } });
    expect(await refreshGrant(old, claim)).toBeNull();
    expect(await findGrant()).toMatchObject({ revokedAt: null });
  });
});

async function failingSync(): Promise<{ runId: string }> {
  await expect(syncNow(oauth.owner, mailboxId)).rejects.toMatchObject({ code: "oauth.revoked" });
  const { id: runId } = await db.syncRun.findFirstOrThrow({ where: { mailboxId }, orderBy: { queuedAt: "desc" } });
  await failRun(runId, "oauth.revoked");
  return { runId };
}

/** A process that is ready to ask; answers how to let it, and what it is handed. */
async function startTokenProcess(): Promise<() => Promise<string>> {
  const script = fileURLToPath(new URL("../../tests/support/oauth/token-process.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, String(mailboxId)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  return async () => {
    child.stdin.write("go\n");
    return (await lines.next()).value;
  };
}
