import { sendEvents } from "@/inngest/client";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { dropGrant } from "@/server/oauth/drop-grant";
import { cancelRuns } from "./cancel-runs";
import { requireMailbox } from "./require-mailbox";

/**
 * Disconnects a mailbox at once: its password or grant is wiped and what runs is cancelled. Its mail stays readable with
 * `keep`; with `delete` it is erased behind the answer (`eraseSlice`).
 */
export async function disconnectMailbox(
  viewer: Viewer,
  id: number,
  { messages }: { messages: "keep" | "delete" },
): Promise<void> {
  const erase = messages === "delete";
  await db.$transaction(async (tx) => {
    await requireMailbox(viewer, id, tx);
    const now = new Date();
    await tx.mailbox.update({
      where: { id },
      data: {
        enabled: false,
        passwordSealed: null,
        smtpPasswordSealed: null,
        nextSyncAt: null,
        deletedAt: now,
        eraseRequestedAt: erase ? now : null,
      },
    });
    await dropGrant(tx, id);
    await cancelRuns(tx, id);
    await tx.wish.deleteMany({ where: { mailboxId: id } });
    await publishChange(tx, viewer.companyId, { kind: "mailbox", id });
    await publishChange(tx, viewer.companyId, { kind: "conversations" });
  });
  if (erase) await sendEvents([{ name: "mailbox/erase.requested", data: { mailboxId: id } }]);
}
