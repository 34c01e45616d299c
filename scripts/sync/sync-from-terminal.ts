import { parseArgs } from "node:util";
import { listMailboxesForTerminal, type TerminalMailbox } from "@/server/mailboxes/list-mailboxes-for-terminal";
import { describeOutcome } from "./describe-outcome";
import { syncOne } from "./sync-one";
import { withWorker } from "./with-worker";

const USAGE = "Usage : npm run sync [-- --id NUMÉRO]";

/** Syncs every enabled mailbox, or the one of `--id`, printing the guide's lines; returns the exit code. */
export async function syncFromTerminal(args: string[], say: (line: string) => void): Promise<number> {
  const id = readId(args);
  if (id === "invalid") {
    say(`❌ ${USAGE}`);
    return 1;
  }
  const mailboxes = await listMailboxesForTerminal(id);
  if (id !== undefined && mailboxes.length === 0) {
    say(`❌ Aucune intégration ne porte le numéro ${id}`);
    return 1;
  }
  say(`🔄 Synchronisation de ${mailboxes.length} intégration(s)...`);
  const failed = mailboxes.length === 0 ? 0 : await syncAll(mailboxes, say);
  say(failed === 0 ? "✅ Synchronisation terminée" : `⚠️ Synchronisation terminée, ${failed} en erreur`);
  return failed === 0 ? 0 : 1;
}

function readId(args: string[]): number | undefined | "invalid" {
  try {
    const { id } = parseArgs({ args, options: { id: { type: "string" } } }).values;
    if (id === undefined) return undefined;
    return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : "invalid";
  } catch {
    return "invalid";
  }
}

function syncAll(mailboxes: TerminalMailbox[], say: (line: string) => void): Promise<number> {
  return withWorker(async (signal) => {
    // All start now, so that none waits for another; their lines come in order.
    const syncs = mailboxes.map((mailbox) => syncOne(mailbox, signal));
    let failed = 0;
    for (const [index, { name }] of mailboxes.entries()) {
      say(`📧 Synchronisation de '${name}' (imap)...`);
      const outcome = await syncs[index];
      if (!outcome) continue;
      say(describeOutcome(name, outcome));
      if (outcome.status !== "success" && outcome.status !== "partial") failed += 1;
    }
    return failed;
  });
}
