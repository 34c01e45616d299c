import { toAppError } from "@/server/errors";
import type { ImapSettings, Stage } from "@/server/imap/settings";

interface Attempt<Result> {
  onStage: ((stage: Stage) => void) | undefined;
  /** Answers settings with another access token than the one that was refused. */
  renew: (refused: string) => Promise<ImapSettings>;
  attempt: (settings: ImapSettings, onStage: (stage: Stage) => void) => Promise<Result>;
}

/**
 * Tries settings; where the server refuses their access token, tries once more with a fresh one before that is believed.
 * Whoever looks at the stages hears of the second login, not of the first one's refusal.
 */
export async function retryWithFreshToken<Result>(
  settings: ImapSettings,
  { onStage = () => {}, renew, attempt }: Attempt<Result>,
): Promise<Result> {
  const { accessToken } = settings;
  if (accessToken === undefined) return attempt(settings, onStage);
  let isRefused = false;
  const first = await attempt(settings, (stage) => {
    isRefused ||= stage.error?.code === "imap.token_refused";
    if (!isRefused) onStage(stage);
  }).catch((error: unknown) => {
    if (!isRefused) throw error;
  });
  // What was not refused has answered.
  if (!isRefused) return first as Result;
  return attempt(await renewed(() => renew(accessToken), onStage), onStage);
}

async function renewed(renew: () => Promise<ImapSettings>, onStage: (stage: Stage) => void): Promise<ImapSettings> {
  try {
    return await renew();
  } catch (error) {
    const failure = toAppError(error);
    onStage({ name: "login", ok: false, ms: 0, error: failure });
    throw failure;
  }
}
