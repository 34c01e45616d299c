import { parseArgs } from "node:util";
import { listMailboxesOfAll } from "@/server/mailboxes/list-mailboxes-of-all";
import type { MailboxView } from "@/server/mailboxes/views";
import { describeMailbox } from "./describe-mailbox";

const USAGE = "Usage : npm run status [-- --json]";

/** Says how each mailbox of every company is; returns the exit code: 1 when one is in error. */
export async function statusFromTerminal(args: string[], say: (line: string) => void): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    say(`❌ ${USAGE}`);
    return 1;
  }
  const mailboxes = await listMailboxesOfAll();
  if (options.json) say(JSON.stringify({ integrations: mailboxes.map(toJson) }));
  else if (mailboxes.length === 0) say("Aucune intégration pour l'instant");
  else for (const mailbox of mailboxes) say(describeMailbox(mailbox, new Date()));
  return mailboxes.some(({ state }) => state === "error") ? 1 : 0;
}

function toJson({ id, name, state, paused, error, lastSyncAt, lastSuccessAt, nextSyncAt, ...view }: MailboxView) {
  const { messageCount, progress } = view;
  return { id, name, state, paused, error, lastSyncAt, lastSuccessAt, nextSyncAt, messageCount, progress };
}

function readOptions(args: string[]): { json: boolean } | null {
  try {
    return parseArgs({ args, options: { json: { type: "boolean", default: false } } }).values;
  } catch {
    return null;
  }
}
