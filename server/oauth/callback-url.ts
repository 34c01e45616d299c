import { env } from "@/server/env";
import type { OauthKey } from "@/server/providers/oauth";

/** Where a provider sends people back to, to the letter as it was registered there. */
export function callbackUrl(provider: OauthKey): URL {
  const { LOKARIO_PUBLIC_URL, PORT } = env();
  return new URL(`/api/oauth/${provider}/callback`, LOKARIO_PUBLIC_URL ?? `http://localhost:${PORT}`);
}
