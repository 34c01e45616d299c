import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import type { JournalLineView } from "./views";

/** More lines than any person reads; the oldest first. */
const SHOWN = 5_000;

/** « Journal technique » of one run of the company. */
export async function getJournal(viewer: Viewer, runId: string): Promise<JournalLineView[]> {
  const run = await db.syncRun.findFirst({
    where: { id: runId, companyId: viewer.companyId },
    include: { journal: { orderBy: { id: "asc" }, take: SHOWN } },
  });
  if (!run) throw new AppError("request.not_found");
  return run.journal.map(({ id, at, level, event, data }) => ({
    id: String(id),
    at,
    level: level.toLowerCase() as Lowercase<typeof level>,
    event,
    data: data as JournalLineView["data"],
  }));
}
