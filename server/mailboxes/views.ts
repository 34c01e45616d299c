import type { StepStatus, SyncStatus, SyncTrigger } from "@/server/db/generated/enums";
import type { ShownError } from "@/server/errors";
import type { OauthKey } from "@/server/providers/oauth";

/** A mailbox as people see it: never its password or tokens, sealed or not. */
export interface MailboxView {
  id: number;
  name: string;
  emailAddress: string;
  username: string;
  provider: string;
  imapHost: string;
  imapPort: number;
  useTls: boolean;
  /** Who authorises in place of a password; null for a mailbox that has one. */
  oauth: OauthKey | null;
  /** Where its replies are handed in; null: nothing is sent from it. */
  smtp: SmtpView | null;
  /** What stands below every mail that is written in its name; empty for nothing. */
  signature: string;
  syncIntervalMinutes: number;
  enabled: boolean;
  /** How far back mail is imported: 1, 6 or 12 months; null: all of it. */
  historyMonths: number | null;
  /** « Suivre les suppressions »: what left every synced folder of the server is removed here too. */
  followDeletions: boolean;
  /** « Écriture sur le serveur »: what is done to its mail here is done on its server too. */
  writeBack: boolean;
  state: "pending" | "synced" | "partial" | "error" | "running" | "disabled";
  /** The end of the last sync, however it went. */
  lastSyncAt: Date | null;
  /** The end of the last sync that brought the mail in; null before the first. */
  lastSuccessAt: Date | null;
  nextSyncAt: Date | null;
  /** The schedule waits until the owner corrects what only the owner can. */
  paused: boolean;
  error: ShownError | null;
  /** The oldest one that is open: somebody has to hear that mail does not come in. */
  incident: IncidentView | null;
  /** Of the run that is queued or running; `step`: the last that it began, null before the first. */
  progress: { runId: string; step: string | null; done: number; total: number } | null;
  messageCount: number;
}

/** A time during which a mailbox does not bring its mail in. */
export interface IncidentView {
  id: string;
  kind: "failing" | "needs_owner" | "silent";
  /** Its last success, or the last mail of a silent one; null: it never received any. */
  since: Date | null;
  openedAt: Date;
}

/** The server that sends for a mailbox: never its password. */
export interface SmtpView {
  host: string;
  port: number;
  /** false: STARTTLS, which is then required. */
  useTls: boolean;
  /** null: the same as for reading. */
  username: string | null;
  samePassword: boolean;
}

/** A sync as the history shows it. */
export interface RunView {
  runId: string;
  mailboxId: number;
  trigger: Lowercase<SyncTrigger>;
  /** The run that this one does again. */
  replayOfId: string | null;
  status: Lowercase<SyncStatus>;
  queuedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** Every UID of server and store was compared. */
  verify: boolean;
  total: number;
  done: number;
  imported: number;
  duplicates: number;
  filtered: number;
  quarantined: number;
  reflagged: number;
  vanished: number;
  error: ShownError | null;
}

/** One line of « Journal technique ». */
export interface JournalLineView {
  id: string;
  at: Date;
  level: "info" | "warn" | "error";
  event: string;
  data: Record<string, string | number | boolean | null>;
}

/** One step of a sync, in the order in which they ran. */
export interface RunStepView {
  name: string;
  status: Lowercase<StepStatus>;
  attempt: number;
  startedAt: Date;
  finishedAt: Date | null;
  counts: Record<string, number>;
  error: ShownError | null;
}

/** A connected mailbox that forwards to another one and is forwarded to by it. */
export interface ForwardingLoopView {
  id: number;
  name: string;
  emailAddress: string;
}

/** A folder of the server, and whether its mail is imported. */
export interface FolderView {
  id: number;
  path: string;
  delimiter: string | null;
  /** RFC 6154 attribute with its backslash (\\Sent, \\Trash …), \\Inbox for INBOX, or null. */
  specialUse: string | null;
  synced: boolean;
  /** Messages on the server at the last sync; null when it was never read. */
  serverCount: number | null;
  goneAt: Date | null;
}

/** server = imported + duplicates + filtered + quarantined + missing. */
export interface CheckCounts {
  server: number;
  imported: number;
  duplicates: number;
  filtered: number;
  quarantined: number;
  missing: number;
}

/** The last « Vérifier » of a mailbox. */
export interface VerificationView {
  /** Of the folder whose comparison is the oldest; null before the first. */
  checkedAt: Date | null;
  /** Asked for, or due: the next run compares. */
  pending: boolean;
  folders: ({ path: string; specialUse: string | null } & CheckCounts)[];
  total: CheckCounts;
}

/** What a test tells while it runs: each stage as it ends, those of reading first, then the result. */
export type MailboxTestEvent =
  | { kind: "stage"; service: "imap" | "smtp"; name: TestStageName; ok: boolean; ms: number; error: ShownError | null }
  | ({
      kind: "result";
      ok: boolean;
      folders: number;
      messages: number;
      account: AccountLikeness | null;
    } & TestFindings);

/** What a test that could read found out beside. */
interface TestFindings {
  /** The connected mailbox that is this account by another name. */
  sameAs: SameAccountView | null;
  /** The form of the user name that works, where the one that was given does not. */
  username: string | null;
}

export interface SameAccountView {
  id: number;
  name: string;
  emailAddress: string;
  /** It signs in to the same host by the same name too: the account cannot be connected once more. */
  sameLogin: boolean;
}

/** Whether an account holds the mail that is stored of a mailbox; null where nobody asked. */
export type AccountLikeness = "same" | "other" | "unknown";

export type TestStageName = "dns" | "tcp" | "tls" | "login" | "folders";
