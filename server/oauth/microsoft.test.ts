import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { listenOnLoopback } from "@/tests/support/listen-on-loopback";
import type { ClaimedAttempt } from "./claim-attempt";
import { exchangeCode } from "./exchange-code";
import { requireProvider } from "./provider";

const MICROSOFT = "https://login.microsoftonline.com";
const TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";

let stop: () => Promise<void>;
let claims: Record<string, unknown>;

beforeAll(async () => {
  Object.assign(process.env, { MICROSOFT_CLIENT_ID: "lokario", MICROSOFT_CLIENT_SECRET: "secret" });
  const http = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(request.method === "POST" ? tokens() : metadata()));
  });
  const listening = await listenOnLoopback(http);
  stop = listening.stop;
  const call = globalThis.fetch;
  // What Microsoft would be asked, a server of ours answers.
  vi.spyOn(globalThis, "fetch").mockImplementation((url, init) =>
    call(String(url).replace(MICROSOFT, `http://localhost:${listening.port}`), init),
  );
});

afterAll(() => {
  vi.restoreAllMocks();
  return stop?.();
});

/** As Microsoft publishes it for everybody's accounts: no issuer, but the shape of one. */
function metadata() {
  const endpoints = `${MICROSOFT}/common/oauth2/v2.0`;
  return {
    issuer: `${MICROSOFT}/{tenantid}/v2.0`,
    authorization_endpoint: `${endpoints}/authorize`,
    token_endpoint: `${endpoints}/token`,
    jwks_uri: `${MICROSOFT}/common/discovery/v2.0/keys`,
    response_types_supported: ["code"],
    id_token_signing_alg_values_supported: ["RS256"],
  };
}

function tokens() {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return {
    token_type: "Bearer",
    access_token: "access",
    refresh_token: "refresh",
    expires_in: 3599,
    scope: "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send",
    id_token: `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}.${Buffer.from("signature").toString("base64url")}`,
  };
}

function claimsOf(changes: Record<string, unknown> = {}) {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: `${MICROSOFT}/${TENANT}/v2.0`,
    tid: TENANT,
    aud: "lokario",
    sub: "subject",
    nonce: "nonce",
    iat: now,
    exp: now + 3600,
    preferred_username: "Claire@Outlook.fr",
    ...changes,
  };
}

function exchange(changes?: Record<string, unknown>) {
  claims = claimsOf(changes);
  const returned = new URL("http://localhost:3000/api/oauth/microsoft/callback?code=code&state=state");
  const attempt = { state: "state", nonce: "nonce", verifier: "v".repeat(43) } as ClaimedAttempt;
  return exchangeCode(requireProvider("microsoft"), returned, attempt);
}

describe("Microsoft's consent for everybody's accounts", () => {
  test("is taken from whichever tenant the account belongs to", async () => {
    expect(await exchange()).toMatchObject({
      grant: { provider: "microsoft", issuer: `${MICROSOFT}/${TENANT}/v2.0`, subject: "subject" },
      addresses: ["claire@outlook.fr"],
    });
  });

  test.each([
    ["of a tenant that is not the token's own", { tid: "11111111-2222-3333-4444-555555555555" }],
    ["of an issuer that is not Microsoft", { iss: `https://microsoft.example/${TENANT}/v2.0` }],
    ["for another application", { aud: "another" }],
    ["for another attempt", { nonce: "another" }],
    ["that ended long ago", { iat: 1_000_000_000, exp: 1_000_003_600 }],
  ])("is refused %s", async (_what, changes) => {
    await expect(exchange(changes)).rejects.toMatchObject({
      code: "oauth.refused",
      detail: { provider: "Microsoft", reason: expect.stringMatching(/^OAUTH_JWT_/) },
    });
  });

  test("is taken where the clocks differ by some minutes", async () => {
    const now = Math.floor(Date.now() / 1000);
    await expect(exchange({ iat: now + 200, nbf: now + 200 })).resolves.toBeDefined();
    await expect(exchange({ iat: now - 3800, exp: now - 200 })).resolves.toBeDefined();
  });
});
