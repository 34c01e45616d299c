import { describeOutcome } from "./describe-outcome";
import { describeStep } from "./describe-step";
import type { SyncReport } from "./sync-report";

const NUMBER = new Intl.NumberFormat("fr-FR");

/** The guide's lines; between them, on a terminal, a line that moves. */
export function createTextReport(print: (line: string) => void, draw: (line: string) => void): SyncReport {
  const say = (line: string) => {
    draw("");
    print(line);
  };
  return {
    begin: (count) => say(`🔄 Synchronisation de ${count} intégration(s)...`),
    wait: ({ name }) => say(`📧 Synchronisation de '${name}' (imap)...`),
    step: ({ name }, step) => say(describeStep(name, step)),
    progress: ({ name }, done, total) => draw(`  📥 '${name}': ${NUMBER.format(done)} / ${NUMBER.format(total)}`),
    outcome: ({ name }, outcome) => say(describeOutcome(name, outcome)),
    end: (failed) =>
      say(failed === 0 ? "✅ Synchronisation terminée" : `⚠️ Synchronisation terminée, ${failed} en erreur`),
  };
}
