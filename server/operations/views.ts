import type { ErrorCode } from "@/server/errors";

/** A run of a durable function, for one of the company's mailboxes or for the company itself. */
interface JobView {
  id: string;
  /** The function's id without the application's name: `sync-mailbox`. */
  job: string;
  mailbox: { id: number; name: string } | null;
  /** The sync that it executes; a sync has a page. */
  syncRunId: string | null;
  startedAt: Date;
}

export const JOB_STATES = ["running", "waiting", "delayed"] as const;

export type JobState = (typeof JOB_STATES)[number];

export interface ActiveJob extends JobView {
  state: JobState;
  /** How often what it does now has failed. */
  failures: number;
  /** When a delayed job goes on: a retry, or the end of a pause. */
  dueAt: Date;
}

export interface FailedJob extends JobView {
  failedAt: Date;
  error: ErrorCode;
  /** How its latest replay went; a replay that failed is a failure of its own. */
  replay: "running" | "completed" | "failed" | null;
}

export interface OperationsView {
  /** Who runs the jobs: this installation, or an Inngest server, which shows its queue itself. */
  executor: "embedded" | "inngest";
  /** Processes that run jobs now; empty for an Inngest server, which does not tell. */
  workers: { hostname: string; startedAt: Date }[];
  counts: Record<JobState, number>;
  /** The first of them, those at work before those that wait. */
  jobs: ActiveJob[];
}
