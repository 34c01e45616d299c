import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { findQuarantined } from "./find-quarantined";
import { moveInCheck } from "./move-in-check";
import type { QuarantineSelection } from "./schema";
import { settleMailboxStatus } from "./settle-mailbox-status";

/** Takes « Ignorer » back. */
export async function restoreIgnored(viewer: Viewer, selection: QuarantineSelection): Promise<void> {
  await db.$transaction(async (tx) => {
    const ids = await findQuarantined(viewer, selection, tx);
    await tx.$executeRaw`
      UPDATE "message_place" p SET "outcome" = 'QUARANTINED' FROM "quarantined_message" q
      WHERE q."id" = ANY(${ids}::int[]) AND q."resolution" = 'IGNORED' AND p."outcome" = 'FILTERED'
        AND p."folderId" = q."folderId" AND p."uidValidity" = q."uidValidity" AND p."uid" = q."uid"`;
    const restored = await tx.quarantinedMessage.updateManyAndReturn({
      where: { id: { in: ids }, resolution: "IGNORED" },
      data: { resolvedAt: null, resolution: null },
      select: { id: true },
    });
    await moveInCheck(
      tx,
      restored.map(({ id }) => id),
      "quarantined",
    );
    await settleMailboxStatus(tx, selection.mailboxId);
    await publishChange(tx, viewer.companyId, { kind: "mailbox", id: selection.mailboxId });
  });
}
