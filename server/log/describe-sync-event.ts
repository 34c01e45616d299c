import type { ErrorCode } from "@/server/errors";

/** Something that happened in a sync. Numbers and codes only: whoever reads the log learns nothing of the mail. */
export interface SyncLogEvent {
  kind: "started" | "connected" | "imported" | "finished" | "failed" | "cancelled" | "quarantined";
  mailboxId: number;
  mailboxName: string;
  runId: string;
  counts?: SyncLogCounts;
  code?: ErrorCode;
}

type SyncLogCounts = Partial<
  Record<"folders" | "total" | "done" | "imported" | "duplicates" | "filtered" | "quarantined", number>
>;

/** The French line of one event, in the words of the terminal: time, mailbox, what happened, run. */
export function describeSyncEvent(event: SyncLogEvent, at: Date): string {
  const name = printable(event.mailboxName);
  return `${at.toISOString()} ${describe(event, name)} [${event.runId}]`;
}

function describe({ kind, counts = {}, code }: SyncLogEvent, name: string): string {
  const because = code ? ` (${code})` : "";
  switch (kind) {
    case "started":
      return `📧 Synchronisation de '${name}' (imap)...`;
    case "connected":
      return `🔌 '${name}': connecté${counts.folders === undefined ? "" : `, ${counts.folders} dossier(s)`}`;
    case "imported":
      return `📥 '${name}': ${processed(counts)} email(s) traité(s) jusqu'ici${progress(counts)}`;
    case "quarantined":
      return `⚠️ '${name}': ${counts.quarantined ?? 1} email(s) non importé(s)${because}`;
    case "finished":
      return finished(counts, name);
    case "cancelled":
      return `⏹️ '${name}': synchronisation arrêtée`;
    case "failed":
      return `❌ '${name}': synchronisation en échec${because}`;
  }
}

function finished(counts: SyncLogCounts, name: string): string {
  const line = `'${name}': ${processed(counts)} email(s) traité(s)`;
  return counts.quarantined ? `⚠️ ${line}, ${counts.quarantined} non importé(s)` : `✅ ${line}`;
}

function processed({ imported = 0, duplicates = 0 }: SyncLogCounts): number {
  return imported + duplicates;
}

function progress({ done, total }: SyncLogCounts): string {
  return done === undefined || total === undefined ? "" : `, ${done} sur ${total}`;
}

/** One event is one line, whatever the owner typed as a name. */
function printable(name: string): string {
  return name.replace(/\p{C}+/gu, " ").trim();
}
