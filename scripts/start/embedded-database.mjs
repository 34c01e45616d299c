import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { totalmem } from "node:os";
import { dirname, join } from "node:path";
import { joinDatabase } from "./database-users.mjs";
import { postgresUrl, startPostgres, stopPostgres } from "./postgres.mjs";
import { canReach, choosePostgresAccount } from "./postgres-account.mjs";
import { preparePostgresBinaries } from "./postgres-binaries.mjs";
import { say } from "./say.mjs";

const DATABASE = "lokario";
const LOG_LIMIT = 5_000_000;

/**
 * Opens the PostgreSQL that Lokario brings along, started now or already running for another process.
 * @param {{ dataDir: string, password: string }} options
 * @returns {Promise<{ url: string, leave: () => Promise<void>, watch: () => () => Promise<void> }>} `leave` stops it when nobody
 *   else uses it; `watch` starts it again whenever it dies, until the function it returns is called
 */
export async function openEmbeddedDatabase({ dataDir, password }) {
  const cluster = describeCluster(dataDir, password);
  const { opened, leave } = await joinDatabase(dataDir, {
    open: () => openCluster(cluster),
    close: () => stopPostgres(cluster),
  });
  return { url: postgresUrl(opened, password, DATABASE), leave, watch: () => keepAlive(cluster, opened) };
}

function describeCluster(dataDir, password) {
  const clusterDir = chooseClusterDir(dataDir);
  const account = choosePostgresAccount(clusterDir);
  const home = dirname(clusterDir);
  return {
    clusterDir,
    account,
    password,
    binDir: preparePostgresBinaries({ account, copyDir: home }),
    logFile: join(dataDir, "logs", "postgres.log"),
    settings: { log_checkpoints: "off", shared_buffers: `${chooseBufferMegabytes(totalmem())}MB` },
  };
}

// A sixteenth of the machine, within 128 MB (PostgreSQL's default) and 1 GB: the search index of a million messages is
// read and written in memory then. It is taken only as the database grows.
function chooseBufferMegabytes(memoryBytes) {
  return Math.min(1024, Math.max(128, Math.floor(memoryBytes / 16 / 2 ** 20)));
}

// Inside the data folder, unless PostgreSQL's account cannot get there (root's home, say): then in the system's folder
// for such data, with a link in its place, so that the data folder can be renamed.
function chooseClusterDir(dataDir) {
  const inside = join(dataDir, "postgres");
  if (isLink(inside)) return realpathSync(inside);
  if (canReach(inside, choosePostgresAccount(inside))) return inside;
  mkdirSync("/var/lib/lokario", { recursive: true, mode: 0o711 });
  const home = mkdtempSync("/var/lib/lokario/");
  chmodSync(home, 0o711);
  const outside = join(home, "postgres");
  mkdirSync(outside);
  symlinkSync(outside, inside);
  say(`ℹ️  ${dataDir} n'est accessible qu'à root : la base de données est gardée dans ${outside}`);
  return outside;
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

async function openCluster(cluster) {
  mkdirSync(dirname(cluster.logFile), { recursive: true, mode: 0o700 });
  rotateLog(cluster.logFile);
  const server = await startPostgres(cluster);
  await ensureDatabaseExists(postgresUrl(server, cluster.password, "postgres"));
  return server;
}

async function ensureDatabaseExists(adminUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

// The address stays the same: the server's connections come back by themselves.
function keepAlive(cluster, { port }) {
  let look = Promise.resolve();
  const timer = setInterval(() => {
    look = look.then(() => revive({ ...cluster, port }));
  }, 2_000);
  return () => {
    clearInterval(timer);
    return look;
  };
}

async function revive(cluster) {
  try {
    const { started } = await startPostgres(cluster);
    if (started) say("⚠️  PostgreSQL s'était arrêté ; il a été redémarré.");
  } catch (error) {
    say(`❌ ${error.message}`);
  }
}

function rotateLog(file) {
  if (!existsSync(file) || statSync(file).size < LOG_LIMIT) return;
  rmSync(`${file}.1`, { force: true });
  renameSync(file, `${file}.1`);
}
