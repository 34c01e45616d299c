import { setTimeout as sleep } from "node:timers/promises";
import { closeConnections } from "@/server/connections/lanes";
import { MailboxWatcher } from "./mailbox-watcher";

/** How long a stop waits for work that holds a connection, in milliseconds; the executor gives its steps as long. */
const GRACE_MS = 8_000;

/** Watches mailboxes for as long as this process lives; `stop` logs out of them all. For processes that last. */
export async function startWatching(): Promise<{ stop(): Promise<void> }> {
  const watcher = new MailboxWatcher();
  await watcher.start();
  return {
    async stop() {
      await watcher.stop();
      await Promise.race([closeConnections(), sleep(GRACE_MS, undefined, { ref: false })]);
    },
  };
}
