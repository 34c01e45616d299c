import type { SyncTrigger } from "@/server/db/generated/enums";

/** Events carry ids only, because Inngest stores them; and the mail server's name, by which work is spread. */
export interface LokarioEvents {
  /** A SyncRun row exists (QUEUED) and wants to be executed. */
  "mailbox/sync.requested": { mailboxId: number; host: string; syncRunId: string; trigger: SyncTrigger };
  /** A sync made as many steps as one Inngest run should have; the next run goes on with the same SyncRun. */
  "mailbox/sync.continued": { mailboxId: number; host: string; syncRunId: string; trigger: SyncTrigger };
  /** A sync stored mail whose attachments are not archived yet. */
  "mailbox/attachments.pending": { mailboxId: number; host: string };
  /** Archiving goes on in the next run. */
  "mailbox/attachments.continued": { mailboxId: number; host: string };
  /** People changed mail of a mailbox whose server is to follow. */
  "mailbox/wishes.pending": { mailboxId: number; host: string };
  /** The owner disconnected a mailbox; its rows and files are erased behind the answer. */
  "mailbox/erase.requested": { mailboxId: number };
  /** Events wait to be posted to an endpoint. */
  "webhooks/deliveries.due": { endpointId: number };
  /** A mail to an owner wants to be sent. */
  "alerts/mail.due": { mailId: string };
  /** Somebody pressed « Envoyer »; `sendAt` is an ISO date. */
  "draft/send.requested": { draftId: string; mailboxId: number; sendAt: string };
  /** A mail was sent, and its server does not file it by itself. */
  "draft/copy.requested": { draftId: string; mailboxId: number };
}

export type LokarioEventName = keyof LokarioEvents;

/** One event as it is sent; two with the same `id` count as one. */
export type LokarioEvent = {
  [Name in LokarioEventName]: { name: Name; data: LokarioEvents[Name]; id?: string };
}[LokarioEventName];
