import "server-only";
import { api } from "@/app/_trpc/server";
import type { OauthAttemptView } from "@/server/oauth/views";

/** What an address like `?oauth=17` tells of a way to a provider that led back without access; null without one. */
export async function readAttempt(oauth: string | undefined): Promise<Partial<OauthAttemptView> | null> {
  if (oauth === undefined) return null;
  const attempt = /^[1-9]\d{0,8}$/.test(oauth) ? await api.oauth.attempt({ id: Number(oauth) }) : null;
  return attempt ?? { error: { code: "oauth.attempt_over", detail: {} } };
}
