import type { SyncTrigger } from "@/server/db/generated/enums";

/** Events carry ids only: Inngest stores them. */
export interface LokarioEvents {
  /** A SyncRun row exists (QUEUED) and wants to be executed. */
  "mailbox/sync.requested": { mailboxId: number; syncRunId: string; trigger: SyncTrigger };
  /** A sync stored mail whose attachments are not archived yet. */
  "mailbox/attachments.pending": { mailboxId: number };
  /** The owner disconnected a mailbox; its rows and files are erased behind the answer. */
  "mailbox/erase.requested": { mailboxId: number };
}

export type LokarioEventName = keyof LokarioEvents;
