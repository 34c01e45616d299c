import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbeddedDatabase } from "@/scripts/start/embedded-database.mjs";
import { migrate } from "@/scripts/start/migrate.mjs";
import { findPostmaster } from "@/scripts/start/postmaster.mjs";

export interface OwnPostgres {
  url: string;
  /** Ends the server as kill -9 does; it comes back at the same address. */
  kill: () => void;
  /** Where its files are. */
  dataDir: string;
  stop: () => Promise<void>;
}

/** A migrated PostgreSQL of the suite's own, started and watched over as `npm start` does. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), "lokario-faults-"));
  // Started by root, PostgreSQL is another account's and has to pass.
  chmodSync(dataDir, 0o711);
  const database = await openEmbeddedDatabase({ dataDir, password: "secret" });
  await migrate(database.url);
  const stopWatching = database.watch();
  return {
    url: database.url,
    dataDir,
    kill: () => {
      const postmaster = findPostmaster(join(dataDir, "postgres"));
      if (postmaster) process.kill(postmaster.pid, "SIGKILL");
    },
    stop: async () => {
      await stopWatching();
      await database.leave();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
