/** What is recorded of a folder's UIDs, for one UIDVALIDITY. */
export interface RecordedUids {
  /** Imported, duplicate, quarantined for good or ignored; thought to be on the server. */
  settled: number[];
  /** Left out because they were older than the depth of history. */
  filtered: number[];
  /** Quarantined, and worth another try. */
  retry: number[];
  /** Any of these that left the server. */
  vanished: number[];
}

export interface UidComparison {
  /** To be imported, newest first. */
  missing: number[];
  /** To be recorded as filtered: older than the depth of history. */
  tooOld: number[];
  /** Recorded as on the server, and not there. */
  vanished: number[];
  /** Recorded as gone, and there. */
  returned: number[];
}

/**
 * Compares all UIDs of the server with all that are recorded: afterwards each one has an outcome, whatever happened
 * before. `inDepth`: those within the depth of history; null when there is no limit.
 */
export function compareUids(listed: number[], recorded: RecordedUids, inDepth: number[] | null): UidComparison {
  const wanted = inDepth && new Set(inDepth);
  const isWanted = (uid: number) => wanted?.has(uid) ?? true;
  const onServer = new Set(listed);
  const settled = new Set([...recorded.settled, ...recorded.vanished]);
  const filtered = new Set(recorded.filtered);
  const retry = new Set(recorded.retry);
  const open = listed.filter((uid) => !settled.has(uid));
  return {
    missing: open.filter((uid) => retry.has(uid) || isWanted(uid)).sort((a, b) => b - a),
    tooOld: open.filter((uid) => !retry.has(uid) && !filtered.has(uid) && !isWanted(uid)),
    vanished: [...recorded.settled, ...recorded.filtered, ...recorded.retry].filter((uid) => !onServer.has(uid)),
    returned: recorded.vanished.filter((uid) => onServer.has(uid)),
  };
}
