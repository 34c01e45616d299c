import type { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { SyncStatus, SyncTrigger } from "@/server/db/generated/enums";
import { toRunView } from "@/server/mailboxes/to-run-view";
import type { listRuns as operation } from "./operations/runs";
import { uuidCursor } from "./page-cursor";
import { requireOwnMailbox } from "./require-own-mailbox";
import type { RunSummary } from "./shapes/run";
import { toRunSummary } from "./show-run";

/** A page of the company's syncs, the last one asked for first. */
export async function listRuns(
  viewer: Viewer,
  { integrationId, status, trigger, cursor, limit }: z.output<typeof operation.query>,
): Promise<{ runs: z.input<typeof RunSummary>[]; nextCursor: string | null }> {
  if (integrationId !== undefined) await requireOwnMailbox(viewer, integrationId);
  const rows = await db.syncRun.findMany({
    where: {
      companyId: viewer.companyId,
      mailboxId: integrationId,
      status: status && stored<SyncStatus>(status),
      trigger: trigger && stored<SyncTrigger>(trigger),
      ...(cursor && after(cursor)),
    },
    orderBy: [{ queuedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    runs: page.map((row) => toRunSummary(toRunView(row))),
    nextCursor: rows.length > limit && last ? uuidCursor.write({ at: last.queuedAt, id: last.id }) : null,
  };
}

/** How the database spells a word of the API. */
function stored<Word extends string>(word: Lowercase<Word>): Word {
  return word.toUpperCase() as Word;
}

function after(cursor: string) {
  const { at, id } = uuidCursor.read(cursor);
  return { queuedAt: { lte: at }, OR: [{ queuedAt: { lt: at } }, { id: { lt: id } }] };
}
