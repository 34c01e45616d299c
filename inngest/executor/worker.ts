import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** One executor in one process, as it signs what it holds. */
export interface Worker {
  id: string;
  hostname: string;
  pid: number;
}

/** An id that lets other processes of the same machine see that its process is gone: host, machine, pid, random. */
export function createWorker(): Worker {
  return { id: [hostname(), machine(), process.pid, randomUUID()].join("|"), hostname: hostname(), pid: process.pid };
}

/** Whether the worker with this id certainly runs no more. Of another machine nothing is known: its lease has to end. */
export function isDead(id: string): boolean {
  const [host, itsMachine, pid] = id.split("|");
  if (host !== hostname() || itsMachine !== machine()) return false;
  // Our own number: either one of ours, or its process ended and the number was given again (pid 1 of a container).
  if (Number(pid) === process.pid) return !living.has(id);
  return !isAlive(Number(pid));
}

const shared = globalThis as typeof globalThis & { lokarioWorkers?: Set<string> };
shared.lokarioWorkers ??= new Set();

/** Workers of this process, whichever bundle they run from. */
export const living = shared.lokarioWorkers;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Start of the machine and its space of process numbers: pids of two containers must not be mixed up. Linux only. */
function machine(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return "";
  }
}
