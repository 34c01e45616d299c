import type { MailboxView } from "@/server/mailboxes/views";

/** Minutes until the next scheduled sync of any mailbox, rounded down; null when none is planned. */
export function minutesUntilNextSync(mailboxes: Pick<MailboxView, "nextSyncAt">[], now: Date): number | null {
  const times = mailboxes.flatMap(({ nextSyncAt }) => (nextSyncAt ? [nextSyncAt.getTime()] : []));
  if (times.length === 0) return null;
  return Math.max(0, Math.floor((Math.min(...times) - now.getTime()) / 60_000));
}
