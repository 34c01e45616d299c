import { AppError } from "@/server/errors";
import { diagnoseSmtp } from "@/server/smtp/diagnose-smtp";
import type { SmtpSettings, SmtpStage } from "@/server/smtp/settings";
import { withinLoginBudget } from "./within-login-budget";

/** Tries settings for sending stage by stage for a person, counted like every login; answers whether they work. */
export async function testSending(
  settings: SmtpSettings,
  { onStage, signal }: { onStage: (stage: SmtpStage) => void; signal: AbortSignal },
): Promise<boolean> {
  try {
    const { ok } = await withinLoginBudget<{ ok: boolean }, SmtpStage>(
      settings,
      { person: true, onStage, signal },
      (report) => diagnoseSmtp(settings, { onStage: report, signal }),
    );
    return ok;
  } catch (error) {
    // The stage that was reported says all.
    if (!(error instanceof AppError) || error.code !== "imap.logins_postponed") throw error;
    return false;
  }
}
