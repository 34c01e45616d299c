import { describeError } from "@/app/_i18n/describe-error";
import type { DescribedError } from "@/app/_i18n/describe-with";
import { diagnose } from "@/server/imap/diagnose";
import type { ImapSettings, Stage } from "@/server/imap/settings";
import { diagnoseSmtp } from "@/server/smtp/diagnose-smtp";
import type { SmtpSettings, SmtpStage } from "@/server/smtp/settings";

export interface SeenFailure {
  /** Stage and code: `login imap.auth_failed`; « ok » when nothing failed. */
  where: string;
  reason: unknown;
  fr: DescribedError | null;
  en: DescribedError | null;
  seconds: number;
}

/** What the owner of these settings would be shown, in both languages. */
export async function imapFailure(settings: ImapSettings): Promise<SeenFailure> {
  const startedAt = performance.now();
  const { stages } = await diagnose(settings);
  return describe(stages, startedAt);
}

/** The same of settings for sending. */
export async function smtpFailure(settings: SmtpSettings): Promise<SeenFailure> {
  const startedAt = performance.now();
  const { stages } = await diagnoseSmtp(settings);
  return describe(stages, startedAt);
}

function describe(stages: (Stage | SmtpStage)[], startedAt: number): SeenFailure {
  const seconds = (performance.now() - startedAt) / 1000;
  const last = stages.at(-1);
  const error = last?.error;
  if (!last || !error) return { where: "ok", reason: undefined, fr: null, en: null, seconds };
  const [fr, en] = (["fr", "en"] as const).map((locale) => describeError(locale, error.code, error.detail));
  return { where: `${last.name} ${error.code}`, reason: error.detail.reason, fr: fr ?? null, en: en ?? null, seconds };
}
