import { closeConnections } from "@/server/connections/lanes";
import { withConnection } from "@/server/connections/with-connection";
import type { ImapSession } from "@/server/imap/session";
import type { Stage } from "@/server/imap/settings";
import type { LeasedRun } from "./take-lease";

/**
 * Runs a step with the mailbox's connection: the one that the step before or the watch left open in this process, else a
 * new one, whose stages are recorded before the answer. No step requires that it is kept.
 */
export async function withRunSession<Result>(
  { mailboxId }: LeasedRun,
  work: (session: ImapSession) => Promise<Result>,
  recordStage?: (stage: Stage) => Promise<void>,
): Promise<Result> {
  const recorded: (Promise<void> | undefined)[] = [];
  const onStage = (stage: Stage) => {
    recorded.push(recordStage?.(stage));
  };
  // Stages are the first step's: later ones go on in the folder that is open.
  const use = { purpose: "sync" as const, onStage, fresh: recordStage !== undefined };
  try {
    return await withConnection(mailboxId, use, ({ session }) => work(session));
  } finally {
    // A try that failed must not write its stages after those of the next one.
    await Promise.all(recorded);
  }
}

/** After a run: where processes end without notice, logs out at once; elsewhere archiving and the watch come next. */
export async function closeRunSession(mailboxId: number): Promise<void> {
  if (process.env.VERCEL) await closeConnections(mailboxId);
}
