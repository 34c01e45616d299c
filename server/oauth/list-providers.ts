import { OAUTH_KEYS } from "@/server/providers/oauth";
import { callbackUrl } from "./callback-url";
import { isConfigured } from "./provider";
import type { OauthProviderView } from "./views";

/** The providers, and for each what the operator of this installation has done or has to. */
export function listProviders(): OauthProviderView[] {
  return OAUTH_KEYS.map((key) => ({ key, configured: isConfigured(key), callbackUrl: callbackUrl(key).href }));
}
