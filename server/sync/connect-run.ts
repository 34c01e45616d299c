import { db } from "@/server/db/client";
import { openSession } from "@/server/imap/open-session";
import type { ImapSession, RemoteFolder } from "@/server/imap/session";
import type { Stage } from "@/server/imap/settings";
import { logSync } from "@/server/log/sync-log";
import { requireImapSettings } from "@/server/mailboxes/require-imap-settings";
import { keepRunSession } from "./run-session";
import { asStep, endStep, failStep } from "./sync-steps";
import { type LeasedRun, renewLease, requireLease } from "./take-lease";

/** Signs in and finds the folders to sync; the connection is kept for the next step of this process. */
export async function connectRun(runId: string, attempt: number): Promise<{ folders: number }> {
  const run = await requireLease(runId);
  const settings = await requireImapSettings(run.mailboxId);
  const session = await openSession(settings, { onStage: (stage) => recordStage(runId, attempt, stage) });
  try {
    const folders = await asStep(runId, "folders", attempt, async () => {
      const found = await saveFolders(run, await session.listFolders());
      return { result: found, counts: { folders: found } };
    });
    logSync({
      kind: "connected",
      mailboxId: run.mailboxId,
      mailboxName: run.mailboxName,
      runId,
      counts: { folders },
    });
    keepRunSession(runId, session);
    return { folders };
  } catch (error) {
    await closeQuietly(session);
    throw error;
  }
}

async function recordStage(runId: string, attempt: number, stage: Stage): Promise<void> {
  const begun = { attempt, startedAt: new Date(Date.now() - stage.ms) };
  if (stage.ok) await endStep(runId, stage.name, {}, begun);
  else await failStep(runId, stage.name, stage.error, begun);
}

/** INBOX is what is synced so far; the others are counted for the person who looks. */
async function saveFolders(run: LeasedRun, remote: RemoteFolder[]): Promise<number> {
  const inbox = remote.find((folder) => folder.specialUse === "\\Inbox");
  if (inbox) {
    await db.$transaction(async (tx) => {
      await renewLease(tx, run);
      const { path, delimiter, specialUse } = inbox;
      await tx.folder.upsert({
        where: { mailboxId_path: { mailboxId: run.mailboxId, path } },
        create: { mailboxId: run.mailboxId, path, delimiter, specialUse },
        update: { delimiter, specialUse, goneAt: null },
      });
    });
  }
  return remote.filter((folder) => folder.selectable).length;
}

function closeQuietly(session: ImapSession): Promise<void> {
  return session.close().catch(() => undefined);
}
