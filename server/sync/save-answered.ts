import type { BrokenFetch } from "@/server/imap/broken-fetch";
import type { ImapSession } from "@/server/imap/session";
import type { OpenedFolder } from "./opened-folder";
import { parseBatch } from "./prepare-batch";
import { saveBatch } from "./save-batch";
import type { LeasedRun } from "./take-lease";
import { toBatchSource } from "./to-batch-source";

/**
 * Stores what was whole before the conversation broke: on a line that keeps breaking, each connection brings the import
 * further.
 */
export async function saveAnswered(
  run: LeasedRun,
  session: ImapSession,
  folder: OpenedFolder,
  { answered }: BrokenFetch,
): Promise<void> {
  if (answered.length === 0) return;
  const uids = answered.map(({ uid }) => uid);
  const source = toBatchSource(run, folder);
  const batch = await parseBatch(source, session, { uids, fetched: answered, refused: [] }).catch(() => null);
  // One that cannot be read needs a connection for its original: the next look brings all of them again.
  if (batch) await saveBatch(run, folder, batch);
}
