import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFreePort } from "@/scripts/start/free-port.mjs";
import { copyDeployment } from "./copy-deployment";

/** « nobody »: root may write everywhere. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** The built application as a serverless host runs it. */
export interface Deployment {
  url: string;
  output(): string;
  /** A process of the host's ends without notice. */
  kill(): Promise<void>;
}

/**
 * Deploys the build as Vercel does: the traced files alone, in a folder that the process cannot write to, VERCEL=1, a
 * temporary folder, and these variables, none of this process's own.
 */
export async function deployAsVercel(variables: Record<string, string>): Promise<Deployment> {
  const folder = mkdtempSync(path.join(tmpdir(), "lokario-vercel-"));
  const [task, tmp] = [path.join(folder, "task"), path.join(folder, "tmp")];
  copyDeployment(task);
  mkdirSync(tmp);
  // That of the tests' own servers, where « nobody » can read it.
  writeFileSync(path.join(folder, "authority.pem"), readFileSync(process.env.NODE_EXTRA_CA_CERTS ?? ""));
  giveAway(folder, task, tmp);
  const port = await findFreePort();
  const { PATH = "" } = process.env;
  const NODE_EXTRA_CA_CERTS = path.join(folder, "authority.pem");
  const host: NodeJS.ProcessEnv = { NODE_ENV: "production", VERCEL: "1", VERCEL_ENV: "production" };
  Object.assign(host, { TMPDIR: tmp, HOME: "/nonexistent", PATH, NODE_EXTRA_CA_CERTS });
  const child = spawn(process.execPath, ["serverless-host.cjs"], {
    cwd: task,
    env: { ...host, ...variables, PORT: `${port}` },
    stdio: ["ignore", "pipe", "pipe"],
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = `http://localhost:${port}`;
  await waitUntilReady(
    url,
    () => child.exitCode === null,
    () => output,
  );
  return {
    url,
    output: () => output,
    async kill() {
      child.kill("SIGKILL");
      await ended;
      spawnSync("chmod", ["-R", "u+w", task]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The task folder to be read, the temporary one to be written. */
function giveAway(folder: string, task: string, tmp: string): void {
  chmodSync(folder, 0o755);
  spawnSync("chmod", ["-R", "a+rX,a-w", task]);
  if (isRoot) chownSync(tmp, NOBODY, NOBODY);
}

async function waitUntilReady(url: string, isAlive: () => boolean, output: () => string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && isAlive(); ) {
    const ready = await fetch(`${url}/api/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the deployment is not ready:\n${output()}`);
}
