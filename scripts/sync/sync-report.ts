import type { TerminalMailbox } from "@/server/mailboxes/list-mailboxes-for-terminal";
import type { RunStepView } from "@/server/mailboxes/views";
import type { SyncOutcome } from "./sync-outcome";

type Named = Pick<TerminalMailbox, "id" | "name">;

/** What is told of the syncs of the terminal, to a person or to a program. */
export interface SyncReport {
  begin(count: number): void;
  /** The outcome of this one comes next. */
  wait(mailbox: Named): void;
  /** Only when they are followed. */
  step(mailbox: Named, step: RunStepView): void;
  progress(mailbox: Named, done: number, total: number): void;
  outcome(mailbox: Named, outcome: SyncOutcome): void;
  end(failed: number): void;
}
