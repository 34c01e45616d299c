import type { ErrorCode } from "@/server/errors";

/** What a server did not do, as people see it. */
export interface FailedWishes {
  mailbox: { id: number; name: string };
  code: ErrorCode;
  count: number;
}

/** How writing to a mailbox's server goes. */
export interface WritingView {
  writeBack: boolean;
  /** The server can only mark what leaves a folder. */
  marksOnly: boolean;
  /** Changes that it does not know yet, and why, where that is known. */
  pending: number;
  trouble: ErrorCode | null;
  failed: FailedWishes[];
  /** The first conversations of those that failed. */
  conversations: { id: string; subject: string }[];
}
