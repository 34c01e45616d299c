import type { Viewer } from "@/server/auth/viewer";
import { testAccount } from "@/server/connections/test-account";
import type { ImapSettings, Stage } from "@/server/imap/settings";
import type { Credentials } from "@/server/network/credentials";
import { checkAccount } from "./check-account";
import { openCredentials } from "./open-credentials";
import { requireMailbox } from "./require-mailbox";
import { requirePasswordForHost } from "./require-password-for-host";
import type { TestMailboxInput } from "./schema";
import { streamReports } from "./stream-reports";
import type { MailboxTestEvent } from "./views";

/**
 * Tries the settings of the form without storing anything, and tells each stage as it ends. What can be refused
 * without a connection is refused at once; the rest ends after 50 s at the latest, or when its reader leaves.
 */
export async function testMailbox(
  viewer: Viewer,
  input: TestMailboxInput,
  signal?: AbortSignal,
): Promise<AsyncGenerator<MailboxTestEvent, void>> {
  checkAccount(input, { keepsSecret: input.id !== undefined && input.password === "" });
  return runTest(await toSettings(viewer, input), signal);
}

async function* runTest(settings: ImapSettings, signal?: AbortSignal): AsyncGenerator<MailboxTestEvent, void> {
  const { ok, folders, messages } = yield* streamReports(
    (report: (event: MailboxTestEvent) => void, untilLeft) =>
      testAccount(settings, { onStage: (stage) => report(toEvent(stage)), signal: untilLeft }),
    signal,
  );
  yield { kind: "result", ok, folders, messages };
}

async function toSettings(viewer: Viewer, input: TestMailboxInput): Promise<ImapSettings> {
  const { imapHost: host, imapPort: port, useTls } = input;
  return { host, port, useTls, ...(await credentialsOf(viewer, input)) };
}

async function credentialsOf(viewer: Viewer, input: TestMailboxInput): Promise<Credentials> {
  const { id, username, password } = input;
  if (password !== "" || id === undefined) return { username, password };
  const stored = await requireMailbox(viewer, id);
  requirePasswordForHost(stored, input);
  return openCredentials({ ...stored, username });
}

function toEvent({ name, ok, ms, error }: Stage): MailboxTestEvent {
  return { kind: "stage", name, ok, ms, error: error ? { code: error.code, detail: error.detail } : null };
}
