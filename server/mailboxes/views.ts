import type { StepStatus, SyncStatus, SyncTrigger } from "@/server/db/generated/enums";
import type { ErrorCode, ErrorDetail } from "@/server/errors";

/** An error with the values of its words. */
export interface ShownError {
  code: ErrorCode;
  detail: ErrorDetail;
}

/** A mailbox as people see it: never its password, sealed or not. */
export interface MailboxView {
  id: number;
  name: string;
  emailAddress: string;
  username: string;
  provider: string;
  imapHost: string;
  imapPort: number;
  useTls: boolean;
  syncIntervalMinutes: number;
  enabled: boolean;
  state: "pending" | "synced" | "partial" | "error" | "running" | "disabled";
  /** The end of the last sync, however it went. */
  lastSyncAt: Date | null;
  /** The end of the last sync that brought the mail in; null before the first. */
  lastSuccessAt: Date | null;
  nextSyncAt: Date | null;
  /** The schedule waits until the owner corrects what only the owner can. */
  paused: boolean;
  error: ShownError | null;
  /** Of the run that is queued or running; `step` is null until it starts one. */
  progress: { runId: string; step: string | null; done: number; total: number } | null;
  messageCount: number;
}

/** A sync as the history shows it. */
export interface RunView {
  runId: string;
  mailboxId: number;
  trigger: Lowercase<SyncTrigger>;
  status: Lowercase<SyncStatus>;
  queuedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  total: number;
  done: number;
  imported: number;
  duplicates: number;
  filtered: number;
  quarantined: number;
  error: ShownError | null;
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

/** What a test tells while it runs: each stage as it ends, then the result. */
export type MailboxTestEvent =
  | {
      kind: "stage";
      name: "dns" | "tcp" | "tls" | "login" | "folders";
      ok: boolean;
      ms: number;
      error: ShownError | null;
    }
  | { kind: "result"; ok: boolean; folders: number; messages: number };
