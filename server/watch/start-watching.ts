import { closeConnections } from "@/server/connections/lanes";
import { MailboxWatcher } from "./mailbox-watcher";

/** Watches mailboxes for as long as this process lives; `stop` logs out of them all. For processes that last. */
export async function startWatching(): Promise<{ stop(): Promise<void> }> {
  const watcher = new MailboxWatcher();
  await watcher.start();
  return {
    async stop() {
      await watcher.stop();
      await closeConnections();
    },
  };
}
