import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { findQuarantined } from "./find-quarantined";
import { moveInCheck } from "./move-in-check";
import type { QuarantineSelection } from "./schema";
import { settleMailboxStatus } from "./settle-mailbox-status";

/** « Ignorer »: these mails count as filtered and are not tried again; answers their ids, for `restoreIgnored`. */
export function ignoreQuarantined(viewer: Viewer, selection: QuarantineSelection): Promise<number[]> {
  return db.$transaction(async (tx) => {
    const ids = await findQuarantined(viewer, selection, tx);
    // Places first, as a sync does. One that imports a mail at this moment wins: the row is resolved when we get there.
    await tx.$executeRaw`
      UPDATE "message_place" p SET "outcome" = 'FILTERED' FROM "quarantined_message" q
      WHERE q."id" = ANY(${ids}::int[]) AND q."resolvedAt" IS NULL AND p."outcome" = 'QUARANTINED'
        AND p."folderId" = q."folderId" AND p."uidValidity" = q."uidValidity" AND p."uid" = q."uid"`;
    const ignored = await tx.$queryRaw<{ id: number }[]>`
      UPDATE "quarantined_message" SET "resolvedAt" = now(), "resolution" = 'IGNORED'
      WHERE "id" = ANY(${ids}::int[]) AND "resolvedAt" IS NULL
      RETURNING "id"`;
    const done = ignored.map(({ id }) => id);
    await moveInCheck(tx, done, "filtered");
    await settleMailboxStatus(tx, selection.mailboxId);
    await publishChange(tx, viewer.companyId, { kind: "mailbox", id: selection.mailboxId });
    return done;
  });
}
