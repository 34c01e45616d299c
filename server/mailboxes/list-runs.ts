import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { requireMailbox } from "./require-mailbox";
import type { ListRunsInput } from "./schema";
import { toRunView } from "./to-run-view";
import type { RunView } from "./views";

const PER_PAGE = 50;
/** What the filter « Erreurs » shows: a partial run has failed in part. */
const FAILED = ["ERROR", "PARTIAL"] as const;

/** A page of a mailbox's syncs, newest first; `nextCursor` leads to the page after it. */
export async function listRuns(
  viewer: Viewer,
  { id: mailboxId, failed, cursor }: ListRunsInput,
): Promise<{ runs: RunView[]; nextCursor: string | null; keptDays: number }> {
  await requireMailbox(viewer, mailboxId);
  const rows = await db.syncRun.findMany({
    where: { mailboxId, ...(failed && { status: { in: [...FAILED] } }) },
    orderBy: [{ queuedAt: "desc" }, { id: "desc" }],
    ...(cursor && { cursor: { id: cursor }, skip: 1 }),
    take: PER_PAGE + 1,
  });
  const runs = rows.slice(0, PER_PAGE).map(toRunView);
  return {
    runs,
    nextCursor: rows.length > PER_PAGE ? (runs.at(-1)?.runId ?? null) : null,
    keptDays: env().LOKARIO_HISTORY_DAYS,
  };
}
