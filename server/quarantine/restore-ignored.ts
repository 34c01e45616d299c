import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { findQuarantined } from "./find-quarantined";
import type { QuarantineSelection } from "./schema";
import { settleMailboxStatus } from "./settle-mailbox-status";

/** Takes « Ignorer » back. */
export async function restoreIgnored(viewer: Viewer, selection: QuarantineSelection): Promise<void> {
  await db.$transaction(async (tx) => {
    const ids = await findQuarantined(viewer, selection, tx);
    await tx.$executeRaw`
      WITH restored AS (
        UPDATE "quarantined_message" SET "resolvedAt" = NULL, "resolution" = NULL
        WHERE "id" = ANY(${ids}::int[]) AND "resolution" = 'IGNORED'
        RETURNING "folderId", "uidValidity", "uid"
      )
      UPDATE "message_place" p SET "outcome" = 'QUARANTINED' FROM restored r
      WHERE p."folderId" = r."folderId" AND p."uidValidity" = r."uidValidity" AND p."uid" = r."uid"
        AND p."outcome" = 'FILTERED'`;
    await settleMailboxStatus(tx, selection.mailboxId);
    await publishChange(tx, viewer.companyId, { kind: "mailbox", id: selection.mailboxId });
  });
}
