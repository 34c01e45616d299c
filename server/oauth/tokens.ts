import type { TokenEndpointResponse, TokenEndpointResponseHelpers } from "openid-client";

/** What a token endpoint handed out. */
export interface Tokens {
  accessToken: string;
  accessExpiresAt: Date;
  /** Absent where the one before stays good. */
  refreshToken: string | undefined;
}

/** Providers say when a token ends; who does not, means about an hour. */
const USUAL_SECONDS = 3600;

/** Reads an answer; the lifetime counts from now, by this machine's clock, whatever the provider's shows. */
export function readTokens(answer: TokenEndpointResponse & TokenEndpointResponseHelpers): Tokens {
  return {
    accessToken: answer.access_token,
    accessExpiresAt: new Date(Date.now() + (answer.expiresIn() ?? USUAL_SECONDS) * 1000),
    refreshToken: answer.refresh_token,
  };
}
