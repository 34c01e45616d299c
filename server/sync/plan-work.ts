import type { FolderStatus } from "@/server/imap/session";

/** What is stored of a folder's last complete look. */
export interface FolderState {
  uidValidity: bigint | null;
  uidNext: bigint | null;
  highestModseq: bigint | null;
  serverCount: number | null;
  backfilledAt: Date | null;
  historyMonths: number | null;
}

export interface WorkOptions {
  /** Every UID is to be compared, whatever the numbers say. */
  verify: boolean;
  /** The depth of history that the owner wants now; null: all of it. */
  historyMonths: number | null;
  /** A quarantined mail waits for another try. */
  retries: boolean;
}

/**
 * How much of a folder has to be looked at: nothing, only what is new or changed, or every UID. The numbers decide:
 * UIDs only grow (RFC 3501 §2.3.1.1), so an unchanged UIDNEXT means nothing new, an unchanged count nothing gone, and
 * an unchanged HIGHESTMODSEQ no flag changed.
 */
export function planWork(folder: FolderState, status: FolderStatus, options: WorkOptions): "none" | "changes" | "all" {
  if (options.verify || options.retries || !folder.backfilledAt) return "all";
  if (folder.uidValidity !== status.uidValidity) return "all";
  if (isDeeper(options.historyMonths, folder.historyMonths)) return "all";
  const [before, after] = [Number(folder.uidNext ?? 0), status.uidNext];
  if (after === 0 || after < before) return "all";
  const same = after === before && status.exists === folder.serverCount && folder.highestModseq !== null;
  return same && folder.highestModseq === status.highestModseq ? "none" : "changes";
}

function isDeeper(wanted: number | null, done: number | null): boolean {
  return done !== null && (wanted === null || wanted > done);
}
