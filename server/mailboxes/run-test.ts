import { testAccount } from "@/server/connections/test-account";
import { testSending } from "@/server/connections/test-sending";
import type { ImapSession } from "@/server/imap/session";
import type { ImapSettings, Stage } from "@/server/imap/settings";
import type { SmtpSettings, SmtpStage } from "@/server/smtp/settings";
import { streamReports } from "./stream-reports";
import type { AccountLikeness, MailboxTestEvent } from "./views";

/** What a test tries: reading, then sending where it is set. */
export interface TestPlan {
  imap: ImapSettings;
  smtp: SmtpSettings | null;
  /** Looks whether the account is the one whose mail is stored. */
  compare?: (session: ImapSession) => Promise<AccountLikeness>;
}

type Report = (event: MailboxTestEvent) => void;

const TEST_TIMEOUT_MS = 50_000;

/** Tells each stage as it ends, then the result; over after 50 s at the latest, or when its reader leaves. */
export async function* runTest(plan: TestPlan, signal?: AbortSignal): AsyncGenerator<MailboxTestEvent, void> {
  const result = yield* streamReports(
    (report: Report, untilLeft) =>
      tryPlan(plan, report, AbortSignal.any([untilLeft, AbortSignal.timeout(TEST_TIMEOUT_MS)])),
    signal,
  );
  yield { kind: "result", ...result };
}

/** Sending is not tried with what reading was refused: providers lock accounts after a handful of refusals. */
async function tryPlan({ imap, smtp, compare }: TestPlan, report: Report, signal: AbortSignal) {
  let account: AccountLikeness | null = null;
  const { ok, folders, messages } = await testAccount(imap, {
    signal,
    onStage: (stage) => report(toEvent("imap", stage)),
    visit: async (session) => {
      account = (await compare?.(session)) ?? null;
    },
  });
  const sends =
    !ok || !smtp || (await testSending(smtp, { signal, onStage: (stage) => report(toEvent("smtp", stage)) }));
  return { ok: ok && sends, folders, messages, account };
}

function toEvent(service: "imap" | "smtp", { name, ok, ms, error }: Stage | SmtpStage): MailboxTestEvent {
  return { kind: "stage", service, name, ok, ms, error: error ? { code: error.code, detail: error.detail } : null };
}
