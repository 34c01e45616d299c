import { retryWithFreshToken } from "@/server/connections/retry-with-fresh-token";
import { testSending } from "@/server/connections/test-sending";
import { AppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import type { ImapSettings, Stage } from "@/server/imap/settings";
import type { Credentials } from "@/server/network/credentials";
import { timeLimit } from "@/server/network/time-limit";
import type { SmtpSettings, SmtpStage } from "@/server/smtp/settings";
import type { ConnectedAccount } from "./find-same-account";
import { streamReports } from "./stream-reports";
import { tryUsernames } from "./try-usernames";
import type { AccountLikeness, MailboxTestEvent, SameAccountView } from "./views";

/** What a test tries: reading, then sending where it is set. */
export interface TestPlan {
  imap: ImapSettings;
  smtp: SmtpSettings | null;
  /** A fresh access token in place of the one that was refused. */
  renew?: (refused: string) => Promise<Credentials>;
  /** Looks whether the account is the one whose mail is stored. */
  compare?: (session: ImapSession) => Promise<AccountLikeness>;
  /** Looks whether another connected mailbox is this account. */
  findSame?: (session: ImapSession) => Promise<ConnectedAccount | null>;
  /** The other form of the user name, where that is worth a login. */
  otherUsername?: string | null;
}

type Report = (event: MailboxTestEvent) => void;

/** How long a test may take, from when it is asked for: what it signs in with has to be opened first. */
export function startDeadline(): AbortSignal {
  return timeLimit(50_000);
}

interface Limits {
  deadline: AbortSignal;
  /** Nobody waits any more. */
  signal: AbortSignal | undefined;
}

/** Tells each stage as it ends, then the result; over at the deadline, or when its reader leaves. */
export async function* runTest(plan: TestPlan, { deadline, signal }: Limits): AsyncGenerator<MailboxTestEvent, void> {
  const result = yield* streamReports(
    (report: Report, untilLeft) => tryPlan(plan, report, AbortSignal.any([untilLeft, deadline])),
    signal,
  );
  yield { kind: "result", ...result };
}

/** Sending is not tried with what reading was refused: providers lock accounts after a handful of refusals. */
async function tryPlan(plan: TestPlan, report: Report, signal: AbortSignal) {
  const { imap, renew, compare, findSame, otherUsername = null } = plan;
  let account: AccountLikeness | null = null;
  let same: ConnectedAccount | null = null;
  let smtp = plan.smtp;
  const { ok, folders, messages, username } = await retryWithFreshToken(imap, {
    onStage: (stage) => report(toEvent("imap", stage)),
    renew: async (refused) => {
      const { accessToken } = (await renew?.(refused)) ?? {};
      if (accessToken === undefined) throw new AppError("imap.token_refused");
      if (smtp?.accessToken !== undefined) smtp = { ...smtp, accessToken };
      return { ...imap, password: undefined, accessToken };
    },
    attempt: (settings, onStage) =>
      tryUsernames(settings, {
        otherUsername,
        signal,
        onStage,
        visit: async (session) => {
          account = (await compare?.(session)) ?? null;
          same = (await findSame?.(session)) ?? null;
        },
      }),
  }).catch(untried);
  smtp = smtp && asUser(smtp, imap.username, username);
  const sends =
    !ok || !smtp || (await testSending(smtp, { signal, onStage: (stage) => report(toEvent("smtp", stage)) }));
  const sameAs = same && toSameAccount(same, { ...imap, username: username ?? imap.username });
  return { ok: ok && sends, folders, messages, account, sameAs, username };
}

function toSameAccount(
  { imapHost, username, ...same }: ConnectedAccount,
  tried: { host: string; username: string },
): SameAccountView {
  return { ...same, sameLogin: imapHost === tried.host && username === tried.username };
}

/** Who signs in to send as well as to read does so by the form of the name that works. */
function asUser(smtp: SmtpSettings, tried: string, works: string | null): SmtpSettings {
  return works !== null && smtp.username === tried ? { ...smtp, username: works } : smtp;
}

/** Without an access token there is nothing to try with; the stage that was reported says why. */
function untried(error: unknown) {
  if (error instanceof AppError && error.code.startsWith("oauth."))
    return { ok: false, folders: 0, messages: 0, username: null };
  throw error;
}

function toEvent(service: "imap" | "smtp", { name, ok, ms, error }: Stage | SmtpStage): MailboxTestEvent {
  return { kind: "stage", service, name, ok, ms, error: error ? { code: error.code, detail: error.detail } : null };
}
