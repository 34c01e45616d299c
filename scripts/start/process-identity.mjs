import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Tells one life of a process from the next one that gets the same number: a text that stays while it lives, or null
 * when it is dead. A number alone is no proof: after a reboot, or in a container, another process bears it.
 * @param {number} pid
 * @returns {string | null}
 */
export function identifyProcess(pid) {
  if (!isAlive(pid)) return null;
  if (process.platform === "linux") return identifyFromProc(pid);
  if (process.platform === "win32") return `${pid}`;
  return execFileSync("ps", ["-o", "lstart=", "-p", `${pid}`], { encoding: "utf8" }).trim() || null;
}

/** Whether a process with this number runs, whoever owns it. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The command line of a process, or an empty text. @param {number} pid */
export function readCommandLine(pid) {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", `${pid}`], { encoding: "utf8" });
  } catch {
    return "";
  }
}

function identifyFromProc(pid) {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name may hold spaces and brackets, so fields are counted from the last bracket: state first, start time 20th.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}
