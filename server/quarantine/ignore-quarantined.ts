import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { findQuarantined } from "./find-quarantined";
import type { QuarantineSelection } from "./schema";
import { settleMailboxStatus } from "./settle-mailbox-status";

/** « Ignorer »: these mails count as filtered and are not tried again; answers their ids, for `restoreIgnored`. */
export function ignoreQuarantined(viewer: Viewer, selection: QuarantineSelection): Promise<number[]> {
  return db.$transaction(async (tx) => {
    const ids = await findQuarantined(viewer, selection, tx);
    // A sync that imports one of them at this moment wins: its place is no longer quarantined, and the row resolved.
    const ignored = await tx.$queryRaw<{ id: number }[]>`
      WITH ignored AS (
        UPDATE "quarantined_message" SET "resolvedAt" = now(), "resolution" = 'IGNORED'
        WHERE "id" = ANY(${ids}::int[]) AND "resolvedAt" IS NULL
        RETURNING "id", "folderId", "uidValidity", "uid"
      ), filtered AS (
        UPDATE "message_place" p SET "outcome" = 'FILTERED' FROM ignored i
        WHERE p."folderId" = i."folderId" AND p."uidValidity" = i."uidValidity" AND p."uid" = i."uid"
          AND p."outcome" = 'QUARANTINED'
      )
      SELECT "id" FROM ignored`;
    await settleMailboxStatus(tx, selection.mailboxId);
    await publishChange(tx, viewer.companyId, { kind: "mailbox", id: selection.mailboxId });
    return ignored.map(({ id }) => id);
  });
}
