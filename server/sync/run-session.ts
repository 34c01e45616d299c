import { withConnection } from "@/server/connections/with-connection";
import type { ImapSession } from "@/server/imap/session";
import type { Stage } from "@/server/imap/settings";
import type { LeasedRun } from "./take-lease";

/**
 * Runs a step with the mailbox's connection: the one that the step before or the watch left open in this process, else a
 * new one. No step requires that it is kept. `onStage` is the first step's: it hears of the stages of a new connection,
 * and finds no folder open on an old one.
 */
export function withRunSession<Result>(
  { mailboxId }: LeasedRun,
  work: (session: ImapSession) => Promise<Result>,
  onStage?: (stage: Stage) => void,
): Promise<Result> {
  const use = { purpose: "sync" as const, fresh: onStage !== undefined, ...(onStage && { onStage }) };
  return withConnection(mailboxId, use, ({ session }) => work(session));
}
