import type { ErrorCode, ErrorDetail } from "@/server/errors";
import type { MailboxTestEvent, SameAccountView, TestStageName } from "@/server/mailboxes/views";

/** An error in a person's words; the languages are the screens' business. */
type Describe = (code: ErrorCode, detail: ErrorDetail) => { title: string; text: string };

interface StageReport {
  name: TestStageName;
  ok: boolean;
  ms: number;
  code?: ErrorCode;
  words?: string;
}

interface TestReport {
  ok: boolean;
  stages: StageReport[];
  /** Empty where nothing is sent from the mailbox, and where reading failed already. */
  smtpStages: StageReport[];
  folders: number;
  messages: number;
  /** The form of the user name that works, where it is not the one that was given. */
  username?: string;
  /** The integration that is this account by another name. */
  sameAs?: SameAccountView;
}

/** Waits for the end of a test and tells all of it at once. */
export async function reportTest(events: AsyncIterable<MailboxTestEvent>, describe: Describe): Promise<TestReport> {
  const report: TestReport = { ok: false, stages: [], smtpStages: [], folders: 0, messages: 0 };
  for await (const event of events) {
    if (event.kind === "result") {
      const { ok, folders, messages, username, sameAs } = event;
      Object.assign(report, { ok, folders, messages, ...(username && { username }), ...(sameAs && { sameAs }) });
    } else {
      (event.service === "imap" ? report.stages : report.smtpStages).push(toStage(event, describe));
    }
  }
  return report;
}

function toStage({ name, ok, ms, error }: MailboxTestEvent & { kind: "stage" }, describe: Describe): StageReport {
  if (!error) return { name, ok, ms };
  const { title, text } = describe(error.code, error.detail);
  return { name, ok, ms, code: error.code, words: `${title} — ${text}` };
}
