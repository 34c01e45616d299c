import { allowInsecureRequests, type Configuration, clockTolerance, discovery } from "openid-client";
import type { OauthProvider } from "./provider";
import { translateError } from "./translate-error";

/** How long what a provider publishes about itself is believed, in milliseconds. */
const BELIEF_MS = 3_600_000;
const TIMEOUT_SECONDS = 15;
/** Servers in offices run a few minutes early or late. */
const CLOCK_TOLERANCE_SECONDS = 300;

const known = new Map<string, { until: number; configuration: Promise<Configuration> }>();

/** Where the provider authorises and hands out tokens, as it publishes it. Throws AppError. */
export function discoverProvider(provider: OauthProvider): Promise<Configuration> {
  const { issuer, clientId } = provider;
  const key = `${issuer.href} ${clientId}`;
  const entry = known.get(key);
  if (entry && entry.until > Date.now()) return entry.configuration;
  const configuration = discover(provider);
  known.set(key, { until: Date.now() + BELIEF_MS, configuration });
  configuration.catch(() => known.delete(key));
  return configuration;
}

async function discover(provider: OauthProvider): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = provider;
  const metadata = { client_secret: clientSecret, [clockTolerance]: CLOCK_TOLERANCE_SECONDS };
  // env.ts lets plain http through on this machine only, or where the operator vouches for the network.
  const execute = issuer.protocol === "http:" ? [allowInsecureRequests] : [];
  try {
    return await discovery(issuer, clientId, metadata, undefined, { execute, timeout: TIMEOUT_SECONDS });
  } catch (error) {
    throw translateError(error, provider);
  }
}
