import { listMailboxesForTerminal, type TerminalMailbox } from "@/server/mailboxes/list-mailboxes-for-terminal";
import { createJsonReport } from "./json-report";
import { syncOne } from "./sync-one";
import { readSyncOptions, type SyncOptions } from "./sync-options";
import type { SyncReport } from "./sync-report";
import { createTextReport } from "./text-report";
import { withWorker } from "./with-worker";

const USAGE = "Usage : npm run sync [-- --id NUMÉRO] [--follow] [--json]";

type Print = (line: string) => void;

/**
 * Syncs every enabled mailbox, or the one of `--id`, printing the guide's lines or JSON; returns the exit code. `draw`
 * shows how far it is, on a terminal.
 */
export async function syncFromTerminal(args: string[], print: Print, draw: Print = () => {}): Promise<number> {
  const options = readSyncOptions(args);
  if (!options) {
    print(`❌ ${USAGE}`);
    return 1;
  }
  const mailboxes = await listMailboxesForTerminal(options.id);
  if (options.id !== undefined && mailboxes.length === 0) {
    print(`❌ Aucune intégration ne porte le numéro ${options.id}`);
    return 1;
  }
  const report = options.json ? createJsonReport(print) : createTextReport(print, draw);
  report.begin(mailboxes.length);
  const failed = mailboxes.length === 0 ? 0 : await syncAll(mailboxes, report, options);
  report.end(failed);
  return failed === 0 ? 0 : 1;
}

function syncAll(mailboxes: TerminalMailbox[], report: SyncReport, { follow }: SyncOptions): Promise<number> {
  return withWorker(async (signal) => {
    // All start now, so that none waits for another; their lines come in order.
    const syncs = mailboxes.map((mailbox) => syncOne(mailbox, signal, follow ? report : undefined));
    let failed = 0;
    for (const [index, mailbox] of mailboxes.entries()) {
      report.wait(mailbox);
      const outcome = await syncs[index];
      if (!outcome) continue;
      report.outcome(mailbox, outcome);
      if (outcome.status !== "success" && outcome.status !== "partial") failed += 1;
    }
    return failed;
  });
}
