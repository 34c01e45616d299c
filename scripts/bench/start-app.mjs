import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { findFreePort } from "../start/free-port.mjs";
import { measureCpu, measureMemory } from "./processes.mjs";

const projectDir = fileURLToPath(new URL("../..", import.meta.url));
const OWNER = { LOKARIO_OWNER_EMAIL: "owner@exemple.test", LOKARIO_OWNER_PASSWORD: "a-password-for-the-bench" };

/**
 * Lokario as `npm start` runs it, empty, with its own database and an owner who has a token.
 * @param {{ authority: string }} options file with the certificate that the mail server's is signed by
 * @param {Record<string, string>} [variables]
 */
export async function startApp({ authority }, variables = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), "lokario-bench-app-"));
  const port = await findFreePort();
  const env = { ...process.env, ...OWNER, NODE_ENV: "production", LOKARIO_DATA_DIR: dataDir, PORT: `${port}` };
  Object.assign(env, {
    LOKARIO_ALLOW_PRIVATE_HOSTS: "1",
    LOKARIO_DEMO: "0",
    ...(authority && { NODE_EXTRA_CA_CERTS: authority }),
    ...variables,
  });
  const child = spawn(process.execPath, ["scripts/start.mjs"], { cwd: projectDir, env, stdio: "ignore" });
  const url = `http://localhost:${port}`;
  await waitUntilHealthy(url, child);
  const token = execFileSync(process.execPath, ["scripts/token.mjs", "--name", "bench"], {
    cwd: projectDir,
    env,
    encoding: "utf8",
  });
  const database = new pg.Client({ connectionString: readDatabaseUrl(dataDir) });
  await database.connect();
  return {
    url,
    owner: { email: OWNER.LOKARIO_OWNER_EMAIL, password: OWNER.LOKARIO_OWNER_PASSWORD },
    /** Asks the REST API. */
    request: (method, path, body) => request(`${url}${path}`, method, body, /\S{20,}/.exec(token)?.[0] ?? ""),
    /** Asks the database, beside the application. */
    query: async (sql, values = []) => (await database.query(sql, values)).rows,
    /** Of the server's process, in bytes. */
    measureMemory: () => measureMemory(child.pid ?? 0, /next/),
    /** In seconds since the start: the server's process, and the database's. */
    measureCpu: () => ({ server: measureCpu(child.pid ?? 0, /next/), database: measureCpu(postmasterOf(dataDir)) }),
    async stop() {
      await database.end();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGINT");
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function request(url, method, body, token) {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
  if (answer.status === 429) {
    await sleep(Number(answer.headers.get("retry-after")) * 1_000);
    return request(url, method, body, token);
  }
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function waitUntilHealthy(url, child) {
  while (child.exitCode === null) {
    const healthy = await fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await sleep(200);
  }
  throw new Error(`npm start ended with ${child.exitCode}`);
}

// The embedded PostgreSQL says where it listens in its own lock file: the port is the fourth line.
function readDatabaseUrl(dataDir) {
  const { POSTGRES_PASSWORD } = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8"));
  const port = readPostmaster(dataDir)[3];
  return `postgresql://lokario:${POSTGRES_PASSWORD}@127.0.0.1:${port}/lokario`;
}

function postmasterOf(dataDir) {
  return Number(readPostmaster(dataDir)[0]);
}

function readPostmaster(dataDir) {
  return readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n");
}
