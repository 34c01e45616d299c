import type { ErrorCode, ErrorDetail } from "@/server/errors";

interface Synced {
  id: number;
  name: string;
  state: string;
  messageCount: number;
  error: { code: ErrorCode; detail: ErrorDetail } | null;
}

export interface SyncOutcome {
  name: string;
  newEmails: number;
  error: { code: ErrorCode; detail: ErrorDetail } | null;
}

/** Emails each mailbox had when the person asked for its sync, by id. */
export type AskedSyncs = ReadonlyMap<number, number>;

/** What the syncs that a person asked for ended as, by mailbox; those still running are left out. */
export function listOutcomes(asked: AskedSyncs, mailboxes: readonly Synced[]): Map<number, SyncOutcome> {
  const ended = mailboxes.filter(({ id, state }) => asked.has(id) && state !== "running");
  return new Map(ended.map((mailbox) => [mailbox.id, outcomeOf(mailbox, asked.get(mailbox.id) ?? 0)]));
}

function outcomeOf({ name, state, error, messageCount }: Synced, before: number): SyncOutcome {
  return { name, newEmails: Math.max(0, messageCount - before), error: state === "error" ? error : null };
}
