import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Provider, { type Configuration } from "oidc-provider";
import { listenOnLoopback } from "../listen-on-loopback";
import { answerInteraction } from "./consent-page";

/** A provider like Google or Microsoft, on loopback: PKCE demanded, refresh tokens good for one use. */
export interface AuthorizationServer {
  issuer: string;
  client: { id: string; secret: string };
  /** What its token endpoint was asked for so far, in order. */
  tokenRequests(): string[];
  /** The account's owner withdraws what was granted. */
  revoke(account: string): Promise<void>;
  /** Ends the access tokens handed out so far before their time: this clock is not the provider's. */
  expireAccessTokens(): Promise<void>;
  /** From now on the token endpoint answers this instead; null: as it should. */
  failTokens(failure: TokenFailure | null): void;
  stop(): Promise<void>;
}

export interface TokenFailure {
  status: number;
  body?: object;
  headers?: Record<string, string>;
}

interface Options {
  /** Exactly where people are sent back to. */
  callbackUrl: string;
  scopes: readonly string[];
  /** How long access tokens last, in seconds. */
  accessSeconds?: number;
}

const CLIENT = { id: "lokario", secret: "le-secret-de-lokario" };

/** Starts one on a free port. Dovecot asks it about tokens at `<issuer>/dovecot`. Stop it in `afterAll`. */
export async function startAuthorizationServer(options: Options): Promise<AuthorizationServer> {
  const requests: string[] = [];
  let failure: TokenFailure | null = null;
  let handle: (request: IncomingMessage, response: ServerResponse) => unknown = () => {};
  const http = createServer((request, response) => void handle(request, response));
  const { port, stop } = await listenOnLoopback(http);
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, describe(options));
  const grants = new Map<string, string[]>();
  const accessTokens = new Map<string, { destroy(): Promise<void> }>();
  provider.on("access_token.saved", (token) => accessTokens.set(token.jti, token));
  provider.on("grant.success", ({ oidc }) => requests.push(`${oidc.params?.grant_type} ok`));
  provider.on("grant.error", ({ oidc }, { error }) => requests.push(`${oidc.params?.grant_type} ${error}`));
  const serve = provider.callback();

  handle = async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", issuer);
    if (pathname === "/dovecot") return answerDovecot(provider, request, response);
    if (pathname.startsWith("/interaction/")) {
      return answerInteraction(provider, request, response, (account, grant) =>
        grants.set(account, [...(grants.get(account) ?? []), grant]),
      );
    }
    if (pathname !== "/token" || !failure) return serve(request, response);
    requests.push(`failed ${failure.status}`);
    response.writeHead(failure.status, { "content-type": "application/json", ...failure.headers });
    return response.end(JSON.stringify(failure.body ?? {}));
  };

  return {
    issuer,
    client: CLIENT,
    tokenRequests: () => [...requests],
    async revoke(account) {
      for (const grant of grants.get(account) ?? []) {
        await provider.AccessToken.revokeByGrantId(grant);
        await provider.RefreshToken.revokeByGrantId(grant);
      }
    },
    async expireAccessTokens() {
      await Promise.all([...accessTokens.values()].map((token) => token.destroy()));
      accessTokens.clear();
    },
    failTokens: (next) => {
      failure = next;
    },
    stop,
  };
}

function describe({ callbackUrl, scopes, accessSeconds = 3600 }: Options): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [callbackUrl],
        grant_types: ["authorization_code", "refresh_token"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    scopes: ["openid", "email", "profile", "offline_access", ...scopes],
    claims: { email: ["email"], profile: ["preferred_username"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async () => true,
    ttl: { AccessToken: accessSeconds, RefreshToken: 86_400, Grant: 86_400, Session: 3600, Interaction: 600 },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, email: accountId, preferred_username: accountId }),
    }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ["test"] },
  };
}

/** What Dovecot asks before it lets somebody in: whose token is this, and is it good. */
async function answerDovecot(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, value = ""] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  const token = await provider.AccessToken.find(value);
  const answer = token?.isValid ? { active: true, username: token.accountId, scope: token.scope } : { active: false };
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(answer));
}
