import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isHeld, readHolder, whileLocked } from "./lock.mjs";
import { identifyProcess } from "./process-identity.mjs";

/**
 * Counts the processes that use the embedded database (the server, commands of the terminal), so that the last one to
 * leave stops it. `open` and `close` never overlap between processes.
 * @template T
 * @param {string} dataDir
 * @param {{ open: () => Promise<T>, close: () => Promise<void> }} database
 * @returns {Promise<{ opened: T, leave: () => Promise<void> }>}
 */
export async function joinDatabase(dataDir, { open, close }) {
  const folder = join(dataDir, "database-users");
  const card = join(folder, `${process.pid}.json`);
  const lockFile = join(dataDir, "database.lock");
  const opened = await whileLocked(lockFile, async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(card, JSON.stringify({ pid: process.pid, identity: identifyProcess(process.pid) }));
    return open();
  });
  const leave = () =>
    whileLocked(lockFile, async () => {
      rmSync(card, { force: true });
      if (!hasUsers(folder)) await close();
    });
  return { opened, leave };
}

function hasUsers(folder) {
  return readdirSync(folder).some((name) => {
    const user = readHolder(join(folder, name));
    if (user && isHeld(user)) return true;
    rmSync(join(folder, name), { force: true });
    return false;
  });
}
