import { parseArgs } from "node:util";
import { listMailboxesForTerminal, type TerminalMailbox } from "@/server/mailboxes/list-mailboxes-for-terminal";
import { withWorker } from "../sync/with-worker";
import { describeFindings } from "./describe-findings";
import { type Findings, verifyOne } from "./verify-one";

const USAGE = "Usage : npm run verify [-- --id NUMÉRO] [--json]";

/** Verifies every enabled mailbox, or the one of `--id`, and says what it found; returns the exit code. */
export async function verifyFromTerminal(args: string[], say: (line: string) => void): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    say(`❌ ${USAGE}`);
    return 1;
  }
  const mailboxes = await listMailboxesForTerminal(options.id);
  if (options.id !== undefined && mailboxes.length === 0) {
    say(`❌ Aucune intégration ne porte le numéro ${options.id}`);
    return 1;
  }
  if (!options.json) say(`🔎 Vérification de ${mailboxes.length} intégration(s)...`);
  const findings = mailboxes.length === 0 ? [] : await verifyAll(mailboxes);
  if (options.json) say(JSON.stringify({ integrations: findings }));
  else for (const line of findings.flatMap(describeFindings)) say(line);
  return findings.every(({ error, missing }) => error === null && missing === 0) ? 0 : 1;
}

/** All start now, so that none waits for another. */
function verifyAll(mailboxes: TerminalMailbox[]): Promise<Findings[]> {
  return withWorker((signal) => Promise.all(mailboxes.map((mailbox) => verifyOne(mailbox, signal))));
}

function readOptions(args: string[]): { id: number | undefined; json: boolean } | null {
  try {
    const options = { id: { type: "string" }, json: { type: "boolean", default: false } } as const;
    const { id, json } = parseArgs({ args, options }).values;
    if (id !== undefined && !/^[1-9]\d{0,8}$/.test(id)) return null;
    return { id: id === undefined ? undefined : Number(id), json };
  } catch {
    return null;
  }
}
