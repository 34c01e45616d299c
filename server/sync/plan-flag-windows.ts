/** The newest messages are looked at in every run: most of what is read or flagged is recent. */
const NEWEST = 500;
/** Of the older ones so many a run, downwards, and again from the top. */
const OLDER = 2_000;

export interface FlagWindow {
  /** UIDs, both included. */
  from: number;
  to: number;
}

/**
 * Which flags to read in a run where the server cannot tell what changed (no CONDSTORE).
 *
 * @param uids those of the folder's mail that is on the server, in any order
 * @param belowUid where the last run's older window ended; null: start below the newest
 */
export function planFlagWindows(
  uids: number[],
  belowUid: bigint | number | null,
): { windows: FlagWindow[]; below: number | null } {
  const newestFirst = [...uids].sort((a, b) => b - a);
  const newest = newestFirst.slice(0, NEWEST);
  const rest = newestFirst.slice(NEWEST);
  const left = belowUid === null ? rest : rest.filter((uid) => uid < Number(belowUid));
  const older = (left.length > 0 ? left : rest).slice(0, OLDER);
  return { windows: [newest, older].flatMap(toWindow), below: older.at(-1) ?? null };
}

function toWindow(newestFirst: number[]): FlagWindow[] {
  const [to] = newestFirst;
  const from = newestFirst.at(-1);
  return from === undefined || to === undefined ? [] : [{ from, to }];
}
