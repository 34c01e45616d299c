/** UIDs to import together: one transaction. */
export interface ImportBatch {
  uids: number[];
}

/** Metadata and text parts of this many messages are fetched at once. */
const FULL_BATCH = 500;
/** The first batches are small: mail is readable before the long haul. */
const FIRST_BATCHES = [25, 100, 250];

/** Cuts UIDs, newest first, into batches: `recent` is brought in for every folder before anything older is. */
export function planBatches(newestFirst: number[]): { recent: ImportBatch[]; older: ImportBatch[] } {
  const batches: ImportBatch[] = [];
  for (let from = 0; from < newestFirst.length; ) {
    const size = FIRST_BATCHES[batches.length] ?? FULL_BATCH;
    batches.push({ uids: newestFirst.slice(from, from + size) });
    from += size;
  }
  return { recent: batches.slice(0, FIRST_BATCHES.length), older: batches.slice(FIRST_BATCHES.length) };
}
