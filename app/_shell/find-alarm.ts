import type { MailboxView } from "@/server/mailboxes/views";

/** Why a person should look at a mailbox: its last sync failed, or an incident of it is open. */
export type Alarm = "failing" | "needs_owner" | "silent";

/** Null while mail comes in. Also said while a mailbox tries again: nothing may blink at every attempt. */
export function findAlarm({ enabled, error, incident }: MailboxView): Alarm | null {
  if (!enabled) return null;
  if (error && error.code !== "sync.partial") return incident?.kind === "needs_owner" ? "needs_owner" : "failing";
  return incident?.kind ?? null;
}
