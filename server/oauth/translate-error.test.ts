import { createServer } from "node:http";
import { AuthorizationResponseError, discovery } from "openid-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listenOnLoopback } from "@/tests/support/listen-on-loopback";
import { discoverProvider } from "./discover-provider";
import { requireProvider } from "./provider";
import { translateError } from "./translate-error";

const GOOGLE = { name: "Google" };

let stop: () => Promise<void>;
let address: string;

beforeAll(async () => {
  const http = createServer((request, response) => {
    const [, status, page] = (request.url ?? "").split("/");
    const type = page === "page" ? "text/html" : "application/json";
    response.writeHead(Number(status), { "content-type": type, "retry-after": "30" });
    response.end(page === "page" ? "<html>" : "{}");
  });
  const listening = await listenOnLoopback(http);
  stop = listening.stop;
  address = `http://localhost:${listening.port}`;
  Object.assign(process.env, { GOOGLE_CLIENT_ID: "a", GOOGLE_CLIENT_SECRET: "b" });
});

afterAll(() => stop?.());

const discover = (issuer: string) => discoverProvider({ ...requireProvider("google"), issuer: new URL(issuer) });

describe("an authorisation service", () => {
  test.each([
    ["that nobody answers at", "http://127.0.0.1:9"],
    ["whose name does not exist", "http://nulle-part.invalid"],
  ])("%s is unavailable for now", async (_what, issuer) => {
    await expect(discover(issuer)).rejects.toMatchObject({
      code: "oauth.unavailable",
      detail: { provider: "Google" },
      kind: { retry: true },
    });
  });

  test.each([
    ["/503", { code: "oauth.unavailable", retryAfterMs: 30_000 }],
    ["/429", { code: "oauth.unavailable", retryAfterMs: 30_000 }],
    ["/200/page", { code: "oauth.unavailable" }],
    ["/404", { code: "oauth.refused", detail: { reason: "HTTP 404" } }],
    ["/200", { code: "oauth.refused", detail: { reason: "OAUTH_INVALID_RESPONSE" } }],
  ])("that answers as at %s is told apart", async (path, error) => {
    await expect(discover(`${address}${path}`)).rejects.toMatchObject(error);
  });

  test("that failed once is asked again", async () => {
    const issuer = `${address}/503`;
    await expect(discover(issuer)).rejects.toThrow();
    await expect(discover(issuer)).rejects.toMatchObject({ code: "oauth.unavailable" });
  });

  test("is not called over plain http where the library is not told that it may", async () => {
    const failure = await discovery(new URL(address), "a").catch((error: unknown) => error);
    expect(translateError(failure, GOOGLE)).toMatchObject({ code: "oauth.refused" });
  });
});

describe("an answer in the address that someone comes back to", () => {
  const answer = (error: string) =>
    translateError(new AuthorizationResponseError("", { cause: new URLSearchParams({ error }) }), GOOGLE);

  test.each([
    ["access_denied", "oauth.denied"],
    ["temporarily_unavailable", "oauth.unavailable"],
    ["server_error", "oauth.unavailable"],
    ["invalid_scope", "oauth.refused"],
  ])("%s is %s", (error, code) => {
    expect(answer(error).code).toBe(code);
  });

  test("names the reason, and no sentence of a stranger", () => {
    expect(answer("invalid_scope").detail.reason).toBe("invalid_scope");
    expect(answer("Appelez le 0899 <b>maintenant</b>").detail.reason).toBe("?");
  });
});
