import type { StoredEvent } from "../store-events";
import type { CronSchedule } from "./cron-schedule";

export type ExecutorEvent = StoredEvent;

/** What the executor has to know of a function, read from the SDK's own description of it. */
export interface FunctionPlan {
  /** With the application's name in front, as the protocol wants it. */
  id: string;
  maxAttempts: number;
  triggers: { event: string; matches: (event: ExecutorEvent) => boolean }[];
  crons: { source: string; schedule: CronSchedule }[];
  /** Null: any number of runs at once. */
  singletonKey: ((event: ExecutorEvent) => string) | null;
  /** See `concurrencyKey` in plan-function.ts. */
  concurrencyKeys: ((event: ExecutorEvent) => string)[];
}

export type JobKind = "DISCOVER" | "STEP" | "WAKE";

/** A job that this worker holds: `fence` tells whether it still does. */
export interface ClaimedJob {
  id: string;
  runId: string;
  functionId: string;
  kind: JobKind;
  edge: string;
  attempt: number;
  fence: number;
  crashes: number;
  worker: string;
}

/** An error as the SDK writes and reads it. Without its stack and cause, which may hold more than a person should see. */
export interface SerializedError {
  name: string;
  message: string;
}
