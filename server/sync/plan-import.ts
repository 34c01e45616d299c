/** Between these UIDs, both included, everything the server had has an outcome. Null before the first batch. */
export interface Covered {
  lowUid: number;
  highUid: number;
}

/** UIDs to import together, and what is covered once they are stored. */
export interface ImportBatch {
  uids: number[];
  covered: Covered;
}

/** Metadata and text parts of this many messages are fetched at once. */
const FULL_BATCH = 500;
/** The first batches of a first import are small: mail is readable before the long haul. */
const FIRST_BATCHES = [25, 100, 250];

/**
 * Cuts what is not covered yet into batches, so that the covered range stays without a hole after each: first mail
 * that arrived since, upwards; then older mail, newest first.
 *
 * @param newer UIDs above the covered range, ascending; every UID when nothing is covered yet
 * @param older UIDs below it, ascending
 */
export function planImport(covered: Covered | null, newer: number[], older: number[]): ImportBatch[] {
  if (covered === null) return planDownwards(newer, null);
  const upwards = planUpwards(newer, covered);
  return [...upwards, ...planDownwards(older, upwards.at(-1)?.covered ?? covered)];
}

function planUpwards(uids: number[], covered: Covered): ImportBatch[] {
  return cut(uids, []).map((batch) => ({
    uids: batch,
    covered: { lowUid: covered.lowUid, highUid: Math.max(covered.highUid, ...batch) },
  }));
}

function planDownwards(uids: number[], covered: Covered | null): ImportBatch[] {
  const highUid = covered?.highUid ?? uids.at(-1) ?? 0;
  return cut([...uids].reverse(), covered ? [] : FIRST_BATCHES).map((batch) => ({
    uids: batch,
    covered: { lowUid: Math.min(...batch), highUid },
  }));
}

function cut(uids: number[], firstSizes: number[]): number[][] {
  const batches: number[][] = [];
  for (let from = 0; from < uids.length; ) {
    const size = firstSizes[batches.length] ?? FULL_BATCH;
    batches.push(uids.slice(from, from + size));
    from += size;
  }
  return batches;
}
