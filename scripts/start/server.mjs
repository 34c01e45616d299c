import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isHeld } from "./lock.mjs";
import { identifyProcess } from "./process-identity.mjs";
import { StartError } from "./start-error.mjs";
import { stopSignal } from "./stop-signal.mjs";

const projectDir = fileURLToPath(new URL("../..", import.meta.url));
const preload = new URL("end-with-parent.mjs", import.meta.url).href;
const READY_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 15_000;

/**
 * @typedef {object} Server
 * @property {{ pid: number, identity: string | null }} id
 * @property {Promise<string>} died resolves with what ended it
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the web server in a process group of its own: Ctrl-C in the terminal reaches us alone, and we stop it.
 * @param {{ mode: "start" | "dev", port: number, env: Record<string, string | undefined> }} options
 * @returns {Server}
 */
export function startServer({ mode, port, env }) {
  const next = join(projectDir, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, ["--import", preload, next, mode, "-p", `${port}`], {
    cwd: projectDir,
    env: { ...env, NODE_ENV: mode === "dev" ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
  const died = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`));
  });
  const id = { pid: child.pid ?? 0, identity: identifyProcess(child.pid ?? 0) };
  return { id, died, stop: () => stopServer(id) };
}

/**
 * Waits until the server says that it can do its part; with LOKARIO_ROLE=web, jobs are another process's.
 * @param {Server} server
 * @param {number} port
 */
export async function waitUntilHealthy(server, port) {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let death;
  server.died.then((cause) => {
    death = cause;
  });
  let answer = "";
  while (Date.now() < deadline) {
    stopSignal.throwIfAborted();
    if (death) throw new StartError(`Le serveur s'est arrêté au démarrage (${death}) ; la cause est écrite ci-dessus.`);
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/ready`, { signal: AbortSignal.timeout(30_000) });
      if (response.ok) return;
      answer = await response.text();
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  throw new StartError(`Le serveur ne répond pas après ${READY_TIMEOUT_MS / 1000} s. ${answer.slice(0, 500)}`);
}

/**
 * Ends a server and what it started: asked first, then killed. Also for one left over from a killed start.
 * @param {{ pid: number, identity: string | null }} id
 */
export async function stopServer(id) {
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  signal(id.pid, "SIGTERM");
  while (isHeld(id) && Date.now() < deadline) await sleep(50);
  signal(id.pid, "SIGKILL");
  while (isHeld(id)) await sleep(50);
}

function signal(pid, name) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, name);
  } catch {
    // Already gone.
  }
}
