import { db } from "@/server/db/client";
import type { ErrorCode } from "@/server/errors";
import { createRun } from "./create-run";

/** After these the schedule knows how long to wait, whatever news there is. */
const WAITING: ReadonlySet<string> = new Set<ErrorCode>([
  "imap.too_many_logins",
  "imap.logins_postponed",
  "imap.throttled",
  "imap.too_many_connections",
]);

/** Asks for a sync because the mail server told of a change; one that is queued or running will see it too. */
export async function requestWatchedSync(mailboxId: number): Promise<void> {
  const mailbox = await db.mailbox.findFirst({
    where: { id: mailboxId, enabled: true, deletedAt: null, pausedAt: null },
    select: { companyId: true, imapHost: true, status: true, lastErrorCode: true, nextSyncAt: true },
  });
  if (!mailbox) return;
  const { companyId, imapHost: host, status, lastErrorCode, nextSyncAt } = mailbox;
  const waits = status === "ERROR" && WAITING.has(lastErrorCode ?? "");
  if (waits && nextSyncAt && nextSyncAt > new Date()) return;
  await createRun({ companyId, mailboxId, host, trigger: "IDLE" });
}
