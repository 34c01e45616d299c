import type { SyncReport } from "./sync-report";

/** One line of JSON per step, where they are followed, and one with the outcome of every mailbox at the end. */
export function createJsonReport(print: (line: string) => void): SyncReport {
  const outcomes: object[] = [];
  return {
    begin: () => {},
    wait: () => {},
    step: ({ id }, step) => print(JSON.stringify({ id, step })),
    progress: () => {},
    outcome: ({ id, name }, outcome) => outcomes.push({ id, name, ...outcome }),
    end: (failed) => print(JSON.stringify({ integrations: outcomes, failed })),
  };
}
