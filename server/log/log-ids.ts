import { AsyncLocalStorage } from "node:async_hooks";

/** What a line of the log is about: ids only, under the same names on every line. */
export interface LogIds {
  /** Of an HTTP request: the answer carries it as `x-request-id`. */
  requestId?: string;
  /** Of an Inngest run, whichever server runs it. */
  jobId?: string;
  function?: string;
  step?: string;
  /** Of a SyncRun. */
  runId?: string;
  mailboxId?: number;
}

// Next bundles apart what it loads apart: a request and the verb below it must see the same storage.
const shared = globalThis as typeof globalThis & { lokarioLogIds?: AsyncLocalStorage<LogIds> };
shared.lokarioLogIds ??= new AsyncLocalStorage();
const storage = shared.lokarioLogIds;

/** Does `work` with these ids, beside those that hold already, on every line that is logged in it. */
export function withLogIds<T>(ids: LogIds, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...ids }, work);
}

export function currentLogIds(): LogIds {
  return storage.getStore() ?? {};
}
