import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFreePort } from "@/scripts/start/free-port.mjs";

/** The application as `npm start` runs it, on a data directory of its own. */
export interface App {
  url: string;
  dataDir: string;
  /** Everything that it printed so far. */
  output(): string;
  /** SIGKILL to the script and to every process below it, PostgreSQL among them: a power cut. */
  kill(): Promise<void>;
  /** Ctrl-C. */
  stop(): Promise<number | null>;
}

/** Starts the built application and waits until it answers. */
export async function startApp(
  options: { dataDir?: string; port?: number; env?: Record<string, string> } = {},
): Promise<App> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), "lokario-e2e-"));
  const port = options.port ?? (await findFreePort());
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...environmentOf(dataDir), PORT: String(port), ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const url = `http://localhost:${port}`;
  await waitUntilHealthy(url, child, () => output);
  return {
    url,
    dataDir,
    output: () => output,
    kill: async () => {
      // Parents first, so that none restarts or tidies up; one that went with its parent is no fault (kill's exit code).
      const pids = [child.pid ?? 0, ...listDescendants(child.pid ?? 0).reverse()];
      const ended = end(child, "SIGKILL");
      spawnSync("kill", ["-9", ...pids.map(String)]);
      await ended;
    },
    stop: () => end(child, "SIGINT"),
  };
}

/** What a person's shell would give to Lokario's commands: nothing of the unit tests' own services but their CA. */
function environmentOf(dataDir: string): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _url,
    TEST_DATABASE_URL: _testUrl,
    LOKARIO_SESSION_SECRET: _secret,
    LOKARIO_ENCRYPTION_KEYS: _keys,
    VITEST: _vitest,
    ...inherited
  } = process.env;
  return { ...inherited, NODE_ENV: "production", LOKARIO_DATA_DIR: dataDir, LOKARIO_ALLOW_PRIVATE_HOSTS: "1" };
}

/** Runs a command of the terminal beside the application and returns what it printed. */
export function runTerminal({ dataDir }: App, script: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, ...args], { env: environmentOf(dataDir) }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });
}

function listDescendants(pid: number): number[] {
  const children = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
  return children.flatMap((child) => [...listDescendants(child), child]);
}

async function waitUntilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const deadline = Date.now() + 300_000; Date.now() < deadline; ) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${output()}`);
    const healthy = await fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`npm start is not ready:\n${output()}`);
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill(signal);
  });
}
