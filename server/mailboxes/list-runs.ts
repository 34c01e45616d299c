import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { SyncStatus, SyncTrigger } from "@/server/db/generated/enums";
import { beyond, pageOf, uuidCursor } from "@/server/db/paging";
import { env } from "@/server/env";
import { requireOwnMailbox } from "./require-own-mailbox";
import { toRunView } from "./to-run-view";
import type { RunView } from "./views";

interface RunQuery {
  mailboxId?: number;
  /** What the filter « Erreurs » shows: a partial run has failed in part. */
  failed?: boolean;
  status?: RunView["status"];
  trigger?: RunView["trigger"];
  /** `nextCursor` of the page before. */
  cursor?: string;
  limit?: number;
}

const FAILED = ["ERROR", "PARTIAL"] as const;

/** A page of the company's syncs, of all mailboxes or of one, disconnected or not: the last one asked for first. */
export async function listRuns(
  viewer: Viewer,
  { mailboxId, failed, status, trigger, cursor, limit = 50 }: RunQuery,
): Promise<{ runs: RunView[]; nextCursor: string | null; keptDays: number }> {
  if (mailboxId !== undefined) await requireOwnMailbox(viewer, mailboxId);
  const after = uuidCursor.read(cursor);
  const rows = await db.syncRun.findMany({
    where: {
      companyId: viewer.companyId,
      mailboxId,
      status: failed ? { in: [...FAILED] } : status && stored<SyncStatus>(status),
      trigger: trigger && stored<SyncTrigger>(trigger),
      ...(after && beyond("queuedAt", after)),
    },
    orderBy: [{ queuedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const { page, nextCursor } = pageOf(rows, limit, ({ queuedAt, id }) => uuidCursor.write([queuedAt, id]));
  return { runs: page.map(toRunView), nextCursor, keptDays: env().LOKARIO_HISTORY_DAYS };
}

/** How the database spells a word of a view. */
function stored<Word extends string>(word: Lowercase<Word>): Word {
  return word.toUpperCase() as Word;
}
