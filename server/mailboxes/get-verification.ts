import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { requireMailbox } from "./require-mailbox";
import type { CheckCounts, VerificationView } from "./views";

const COUNTED = ["server", "imported", "duplicates", "filtered", "quarantined", "missing"] as const;

const COUNTS = {
  server: true,
  imported: true,
  duplicates: true,
  filtered: true,
  quarantined: true,
  missing: true,
} as const satisfies Record<(typeof COUNTED)[number], true>;

/** What the last comparison of server and store found, for each folder that is synced now. */
export async function getVerification(viewer: Viewer, mailboxId: number): Promise<VerificationView> {
  const { verifyDueAt } = await requireMailbox(viewer, mailboxId);
  const rows = await db.folderCheck.findMany({
    where: { folder: { mailboxId, synced: true, goneAt: null } },
    select: { ...COUNTS, checkedAt: true, folder: { select: { path: true, specialUse: true } } },
    orderBy: { folder: { path: "asc" } },
  });
  const folders = rows.map(({ checkedAt: _, folder, ...counts }) => ({ ...folder, ...counts }));
  const oldest = Math.min(...rows.map(({ checkedAt }) => checkedAt.getTime()));
  return {
    checkedAt: rows.length > 0 ? new Date(oldest) : null,
    pending: verifyDueAt <= new Date(),
    folders,
    total: addUp(folders),
  };
}

function addUp(folders: readonly CheckCounts[]): CheckCounts {
  const total: CheckCounts = { server: 0, imported: 0, duplicates: 0, filtered: 0, quarantined: 0, missing: 0 };
  for (const folder of folders) for (const name of COUNTED) total[name] += folder[name];
  return total;
}
