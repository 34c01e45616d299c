import { execFileSync } from "node:child_process";

const SAMPLE_MS = 200;

/** @returns {{ pid: number, parent: number, bytes: number, cpu: number, command: string }[]} what runs here; cpu in seconds */
function listProcesses() {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,rss=,cputimes=,args="], {
    encoding: "utf8",
    maxBuffer: 50_000_000,
  });
  return lines.split("\n").flatMap((line) => {
    const [, pid, parent, kilobytes, cpu, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (!command) return [];
    return [{ pid: Number(pid), parent: Number(parent), bytes: Number(kilobytes) * 1024, cpu: Number(cpu), command }];
  });
}

/**
 * Memory of a process and those below it whose command matches, in bytes.
 * @param {number} pid
 * @param {RegExp} [command]
 */
export function measureMemory(pid, command) {
  return listFamily(pid, command).reduce((total, process) => total + process.bytes, 0);
}

/**
 * Time of processors that they have used so far, in seconds.
 * @param {number} pid
 * @param {RegExp} [command]
 */
export function measureCpu(pid, command) {
  return listFamily(pid, command).reduce((total, process) => total + process.cpu, 0);
}

/** @param {number} pid @param {RegExp} command */
function listFamily(pid, command = /./) {
  const all = listProcesses();
  const family = new Set([pid]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const process of all) if (family.has(process.parent)) family.add(process.pid);
  }
  return all.filter((process) => family.has(process.pid) && command.test(process.command));
}

/**
 * The most memory that is used while work is done.
 * @template T
 * @param {() => number} measure
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, peak: number }>}
 */
export async function watchMemory(measure, work) {
  let peak = measure();
  const timer = setInterval(() => {
    peak = Math.max(peak, measure());
  }, SAMPLE_MS);
  try {
    const result = await work();
    return { result, peak: Math.max(peak, measure()) };
  } finally {
    clearInterval(timer);
  }
}
