import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { identifyProcess } from "../start/process-identity.mjs";

const janitor = fileURLToPath(new URL("janitor.mjs", import.meta.url));

/**
 * Sees to it that a server of the tests ends, and its folder goes, whatever becomes of this process.
 * @param {{ pid: number, signal: string, folder: string }} server
 * @returns {() => Promise<void>} ends it now
 */
export function leaveToJanitor({ pid, signal, folder }) {
  const task = { server: { pid, identity: identifyProcess(pid) }, signal, folder };
  const child = spawn(process.execPath, [janitor, JSON.stringify(task)], {
    stdio: ["pipe", "ignore", "inherit"],
    detached: true,
  });
  // Neither keeps us alive: our end is what the janitor waits for.
  child.unref();
  child.stdin.unref();
  const done = new Promise((resolve) => child.once("exit", resolve));
  return async () => {
    child.ref();
    child.stdin.end();
    await done;
  };
}
