import { describeError } from "@/app/_i18n/describe-error";
import type { SyncOutcome } from "./sync-outcome";

/** The guide's line for the end of one mailbox's sync. */
export function describeOutcome(name: string, outcome: SyncOutcome): string {
  const { status, imported, duplicates, quarantined, error } = outcome;
  const processed = `'${name}': ${imported + duplicates} email(s) traité(s)`;
  switch (status) {
    case "success":
      return `✅ ${processed}`;
    case "partial":
      return `⚠️ ${processed}, ${quarantined} non importé(s)`;
    case "queued":
    case "running":
      return `⏹ '${name}': interrompu ici ; la synchronisation reprendra d'elle-même`;
    default: {
      const { title, text } = describeError("fr", error?.code ?? "internal", error?.detail);
      return `❌ '${name}': ${text ? `${title}. ${text}` : title}`;
    }
  }
}
