import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, readCommandLine } from "./process-identity.mjs";

/**
 * The server that runs on a cluster according to its postmaster.pid, or null when that file is absent or speaks of a
 * process that is gone or is not PostgreSQL any more.
 * @param {string} clusterDir
 * @returns {{ pid: number, port: number, ready: boolean } | null}
 */
export function findPostmaster(clusterDir) {
  const lines = readLines(join(clusterDir, "postmaster.pid"));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  if (process.platform !== "win32" && !readCommandLine(pid).includes("postgres")) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

function readLines(file) {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
