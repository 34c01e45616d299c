import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identifyProcess } from "./process-identity.mjs";

/**
 * @typedef {{ pid: number, identity: string | null } & Record<string, unknown>} Holder
 * @typedef {object} Lock
 * @property {Holder | null} previous who held it and died without letting go
 * @property {(facts: Record<string, unknown>) => void} note adds facts about us, for whoever comes next
 * @property {() => void} release
 */

/**
 * Takes a lock file for this process, or returns its living holder. A holder that was killed does not count.
 * @param {string} file
 * @returns {{ lock: Lock } | { holder: Holder }}
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const me = { pid: process.pid, identity: identifyProcess(process.pid) };
  for (let previous = null; ; ) {
    if (createWhole(file, me)) return { lock: describeLock(file, me, previous) };
    const holder = readHolder(file);
    if (holder && isHeld(holder)) return { holder };
    previous = holder ?? previous;
    removeStale(file, holder);
  }
}

/**
 * Does work that only one process at a time may do, waiting for its turn.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {AbortSignal} [signal] ends the wait with an error
 * @returns {Promise<T>}
 */
export async function whileLocked(file, work, signal) {
  for (;;) {
    const taken = takeLock(file);
    if ("lock" in taken) return work().finally(taken.lock.release);
    await sleep(100, undefined, { signal });
  }
}

/** Whether the process that wrote this still lives. @param {{ pid: number, identity: string | null }} holder */
export function isHeld({ pid, identity }) {
  return identity !== null && identifyProcess(pid) === identity;
}

/** @param {string} file @returns {Holder | null} */
export function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function describeLock(file, me, previous) {
  let facts = me;
  return {
    previous,
    note(more) {
      facts = { ...facts, ...more };
      writeFileSync(draftOf(file), JSON.stringify(facts), { mode: 0o600 });
      renameSync(draftOf(file), file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

// A link appears with its content or not at all, and fails when the name is taken.
function createWhole(file, me) {
  const draft = draftOf(file);
  writeFileSync(draft, JSON.stringify(me), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Two processes may find the same stale file: whoever moved away a fresh one instead puts it back.
function removeStale(file, stale) {
  const moved = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, moved);
  } catch {
    return;
  }
  const found = readHolder(moved);
  if (found && isHeld(found) && found.pid !== stale?.pid) renameSync(moved, file);
  else rmSync(moved, { force: true });
}

function draftOf(file) {
  return `${file}.${process.pid}.draft`;
}
