import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { requireMailbox } from "./require-mailbox";
import { toRunView } from "./to-run-view";
import type { RunView } from "./views";

const SHOWN = 50;

/** The last 50 syncs of a mailbox, newest first. */
export async function listRuns(viewer: Viewer, mailboxId: number): Promise<RunView[]> {
  await requireMailbox(viewer, mailboxId);
  const rows = await db.syncRun.findMany({ where: { mailboxId }, orderBy: { queuedAt: "desc" }, take: SHOWN });
  return rows.map(toRunView);
}
