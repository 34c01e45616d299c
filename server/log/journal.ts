import { AsyncLocalStorage } from "node:async_hooks";

export type JournalLevel = "INFO" | "WARN" | "ERROR";

/** Numbers, codes, host and folder names, words of the server: never mail, addresses of correspondents or secrets. */
export type JournalData = Record<string, string | number | boolean | null>;

export interface JournalLine {
  at: Date;
  level: JournalLevel;
  event: string;
  data: JournalData;
}

const current = new AsyncLocalStorage<(line: JournalLine) => void>();

/** Runs `work`, in which `note` writes to this journal. */
export function keepJournal<Result>(write: (line: JournalLine) => void, work: () => Result): Result {
  return current.run(write, work);
}

/** Notes a technical detail in the journal of the sync that is under way here; outside of one, nothing is noted. */
export function note(event: string, data: JournalData = {}, level: JournalLevel = "INFO"): void {
  current.getStore()?.({ at: new Date(), level, event, data });
}
