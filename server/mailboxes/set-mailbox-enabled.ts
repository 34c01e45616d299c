import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { getMailbox } from "./get-mailbox";
import { requireMailbox } from "./require-mailbox";
import type { MailboxView } from "./views";

/** Turns the schedule of a mailbox on, which also ends a pause, or off; a run that has begun ends by itself. */
export async function setMailboxEnabled(viewer: Viewer, id: number, enabled: boolean): Promise<MailboxView> {
  await db.$transaction(async (tx) => {
    const stored = await requireMailbox(viewer, id, tx);
    const now = new Date();
    const schedule = enabled ? { nextSyncAt: now, pausedAt: null, ownerErrorCount: 0 } : { nextSyncAt: null };
    const start = enabled && !stored.enabled ? { enabledAt: now } : {};
    await tx.mailbox.update({ where: { id }, data: { enabled, ...schedule, ...start } });
    await publishChange(tx, viewer.companyId, { kind: "mailbox", id });
  });
  return getMailbox(viewer, id);
}
