import { spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "./free-port.mjs";
import { findPostmaster } from "./postmaster.mjs";
import { runCommand } from "./run-command.mjs";
import { StartError } from "./start-error.mjs";

const SUPERUSER = "lokario";
const START_TIMEOUT_MS = 120_000;
// Above every limit of process numbers.
const NO_PROCESS = 2_147_483_646;

/**
 * @typedef {object} Cluster
 * @property {string} clusterDir
 * @property {string} binDir
 * @property {{ uid: number, gid: number } | null} account
 * @property {string} password
 * @property {string} logFile
 * @property {number} [port] any free one when absent
 * @property {Record<string, string>} [settings] of PostgreSQL, over ours
 */

/**
 * Makes sure that PostgreSQL runs on a cluster, which is created when it is absent. A server left over from a killed
 * start is adopted.
 * @param {Cluster} cluster
 * @returns {Promise<{ pid: number, port: number, started: boolean }>}
 */
export async function startPostgres(cluster) {
  if (!existsSync(join(cluster.clusterDir, "PG_VERSION"))) await createCluster(cluster);
  const running = await waitUntilReady(cluster, null);
  if (running) return { ...running, started: false };
  return { ...(await launch(cluster)), started: true };
}

/**
 * Stops the server of a cluster: sessions are ended, everything is on disk when this returns.
 * @param {Pick<Cluster, "clusterDir">} cluster
 */
export async function stopPostgres({ clusterDir }) {
  const running = findPostmaster(clusterDir);
  if (!running) return;
  // SIGINT is PostgreSQL's « fast shutdown ».
  process.kill(running.pid, "SIGINT");
  const deadline = Date.now() + 60_000;
  while (findPostmaster(clusterDir)) {
    if (Date.now() > deadline) throw new StartError("PostgreSQL ne s'arrête pas.");
    await sleep(50);
  }
}

/** @param {{ port: number }} server @param {string} password @param {string} database */
export function postgresUrl({ port }, password, database) {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

async function createCluster({ clusterDir, binDir, account, password }) {
  rmSync(clusterDir, { recursive: true, force: true });
  // Made beside and renamed, so that a kill in between never leaves half a cluster under the final name.
  const draft = `${clusterDir}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(clusterDir), `.${basename(clusterDir)}-password`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) {
    chownSync(draft, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    await runCommand(
      join(binDir, "initdb"),
      [
        ...["-D", draft, "-U", SUPERUSER, "--pwfile", passwordFile, "--auth=scram-sha-256", "--data-checksums"],
        // The builtin provider gives the same order and case rules on every machine, whatever its locales.
        ...["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
      ],
      { ...account, cwd: draft },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, clusterDir);
}

async function launch(cluster) {
  releaseStalePidFile(cluster.clusterDir);
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const running = await waitUntilReady(cluster, await spawnPostmaster(cluster));
    if (running) return running;
    const log = tail(cluster.logFile);
    // Sessions of a killed server may outlive it by a moment; PostgreSQL refuses to start beside them, rightly.
    if (!log.includes("shared memory block") || Date.now() > deadline) {
      throw new StartError(`PostgreSQL n'a pas démarré. Fin de ${cluster.logFile} :\n${log}`);
    }
    await sleep(500);
  }
}

// After a reboot another process may bear the number in postmaster.pid, and PostgreSQL would take it for its twin. The
// rest of the file stays: PostgreSQL finds sessions of its former life by it.
function releaseStalePidFile(clusterDir) {
  const file = join(clusterDir, "postmaster.pid");
  if (!existsSync(file)) return;
  const [, ...rest] = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, [NO_PROCESS, ...rest].join("\n"));
}

async function spawnPostmaster(cluster) {
  const port = cluster.port ?? (await findFreePort());
  const settings = {
    listen_addresses: "127.0.0.1",
    port: `${port}`,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...cluster.settings,
  };
  const log = openSync(cluster.logFile, "a", 0o600);
  // Its own process group: Ctrl-C in the terminal reaches us alone, and we stop the server before its database.
  const child = spawn(
    join(cluster.binDir, "postgres"),
    ["-D", cluster.clusterDir, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...cluster.account, cwd: cluster.clusterDir, detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  child.unref();
  return child;
}

// With a child: until it is ready or dead. Without: until a server found there is ready, or null when there is none.
async function waitUntilReady({ clusterDir }, child) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let dead = false;
  child?.once("error", () => {
    dead = true;
  });
  child?.once("exit", () => {
    dead = true;
  });
  while (Date.now() < deadline && !dead) {
    const found = findPostmaster(clusterDir);
    if (found?.ready) return { pid: found.pid, port: found.port };
    if (!found && !child) return null;
    await sleep(30);
  }
  return null;
}

function tail(file) {
  return readFileSync(file, "utf8").split("\n").slice(-15).join("\n");
}
