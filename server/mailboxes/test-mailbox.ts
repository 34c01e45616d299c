import type { Viewer } from "@/server/auth/viewer";
import type { Credentials } from "@/server/network/credentials";
import { findProviderByHost } from "@/server/providers/find-provider";
import { otherUsername } from "@/server/providers/username-forms";
import type { SmtpSettings } from "@/server/smtp/settings";
import { checkAccount, checkSmtp } from "./check-account";
import { compareAccount } from "./compare-account";
import { findSameAccount } from "./find-same-account";
import { isAnotherAccount } from "./is-another-account";
import { openCredentials } from "./open-credentials";
import { openSmtpSettings } from "./open-smtp-settings";
import { requireMailbox } from "./require-mailbox";
import { requirePasswordForHost } from "./require-password-for-host";
import { requireSmtpForHost, requireSmtpSecret } from "./require-smtp-secret";
import { runTest, startDeadline, type TestPlan } from "./run-test";
import type { TestMailboxInput } from "./schema";
import { toSmtpColumns } from "./smtp-columns";
import type { MailboxTestEvent } from "./views";

type Stored = Awaited<ReturnType<typeof requireMailbox>>;

/**
 * Tries the settings of the form without storing anything, and tells each stage as it ends. What can be refused
 * without a connection is refused at once.
 */
export async function testMailbox(
  viewer: Viewer,
  input: TestMailboxInput,
  signal?: AbortSignal,
): Promise<AsyncGenerator<MailboxTestEvent, void>> {
  const deadline = startDeadline();
  checkAccount(input, { keepsSecret: input.id !== undefined && input.password === "" });
  checkSmtp(input.smtp);
  const stored = input.id === undefined ? null : await requireMailbox(viewer, input.id);
  return runTest(await toPlan(viewer, stored, input), { deadline, signal });
}

/** The same for a connected mailbox as it is stored. */
export async function testStoredMailbox(
  viewer: Viewer,
  id: number,
  signal?: AbortSignal,
): Promise<AsyncGenerator<MailboxTestEvent, void>> {
  const deadline = startDeadline();
  const stored = await requireMailbox(viewer, id);
  const credentials = await openCredentials(stored);
  const { imapHost: host, imapPort: port, useTls } = stored;
  const plan = { imap: { host, port, useTls, ...credentials }, smtp: openSmtpSettings(stored, credentials) };
  const renew = (refused: string) => openCredentials(stored, { refused });
  return runTest({ ...plan, renew }, { deadline, signal });
}

async function toPlan(viewer: Viewer, stored: Stored | null, input: TestMailboxInput): Promise<TestPlan> {
  const { imapHost: host, imapPort: port, useTls } = input;
  const credentials = await credentialsOf(stored, input);
  return {
    imap: { host, port, useTls, ...credentials },
    smtp: smtpOf(stored, input, credentials),
    ...(stored && { renew: (refused) => openCredentials(stored, { refused }) }),
    findSame: (session) => findSameAccount(viewer, stored?.id, session),
    otherUsername: otherUsername(findProviderByHost(host), credentials.username, input.emailAddress),
    ...(stored && isAnotherAccount(stored, input) && { compare: (session) => compareAccount(stored.id, session) }),
  };
}

async function credentialsOf(stored: Stored | null, input: TestMailboxInput): Promise<Credentials> {
  const { username, password } = input;
  if (password !== "" || !stored) return { username, password };
  requirePasswordForHost(stored, input);
  return openCredentials({ ...stored, username });
}

function smtpOf(stored: Stored | null, input: TestMailboxInput, credentials: Credentials): SmtpSettings | null {
  const { password, smtp } = input;
  if (smtp === undefined && stored) {
    requireSmtpForHost(stored, input);
    return openSmtpSettings(stored, credentials);
  }
  if (!smtp) return null;
  requireSmtpSecret(stored, { password, smtp });
  const { host, port, useTls } = smtp;
  const username = smtp.username ?? credentials.username;
  if (smtp.password) return { host, port, useTls, username, password: smtp.password };
  if (smtp.password === null || !stored) return { host, port, useTls, ...credentials, username };
  return openSmtpSettings({ ...stored, ...toSmtpColumns(stored, smtp) }, credentials);
}
