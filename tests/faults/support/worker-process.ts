import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { db } from "@/server/db/client";

const file = fileURLToPath(new URL("lasting-worker.ts", import.meta.url));

export interface WorkerProcess {
  pid: number;
  /** The lines of its log. */
  lines: Record<string, unknown>[];
  end(signal: "SIGTERM" | "SIGKILL"): Promise<{ code: number | null; signal: string | null }>;
}

/** Starts a process that does jobs on this test's database, and waits until it does. */
export async function startWorkerProcess(): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, LOKARIO_LOG_LEVEL: "info", LOKARIO_LOG_FORMAT: "json" },
  });
  const pid = child.pid ?? 0;
  const worker = { pid, lines: readLines(child), end: (signal: "SIGTERM" | "SIGKILL") => end(child, signal) };
  // Three at once load all of Lokario from its sources.
  await expect.poll(() => db.executorWorker.count({ where: { pid } }), { timeout: 60_000 }).toBe(1);
  return worker;
}

function readLines(child: ChildProcess): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  let rest = "";
  child.stdout?.on("data", (chunk) => {
    const parts = `${rest}${chunk}`.split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts.map((line): Record<string, unknown> => JSON.parse(line)));
  });
  return lines;
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL") {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
  return { code: child.exitCode, signal: child.signalCode as string | null };
}
