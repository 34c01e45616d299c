import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "../start/migrate.mjs";
import { postgresUrl, startPostgres } from "../start/postgres.mjs";
import { choosePostgresAccount } from "../start/postgres-account.mjs";
import { preparePostgresBinaries } from "../start/postgres-binaries.mjs";
import { createAuthority, createCertificate, writePair } from "./certificates.mjs";
import { hasDovecot, startDovecot } from "./dovecot.mjs";
import { leaveToJanitor } from "./leave-to-janitor.mjs";

/**
 * Starts what the tests talk to (PostgreSQL with a migrated database, Dovecot) in a temporary folder.
 * @param {{ settings?: string }} options lines for Dovecot
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} the variables that lead there
 */
export async function startTestServices({ settings = "" } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "lokario-test-"));
  chmodSync(folder, 0o755);
  const dataDir = join(folder, "data");
  mkdirSync(dataDir);
  const database = await startTestDatabase(folder);
  const mail = await startTestMail(folder, settings);
  return {
    env: {
      ...database.env,
      ...mail.env,
      LOKARIO_DATA_DIR: dataDir,
      LOKARIO_SESSION_SECRET: randomBytes(32).toString("base64url"),
      LOKARIO_ENCRYPTION_KEYS: `test:${randomBytes(32).toString("base64")}`,
      LOKARIO_ALLOW_PRIVATE_HOSTS: "1",
      LOKARIO_LOG_LEVEL: "error",
      // All mailboxes of all tests are one host's.
      LOKARIO_LOGINS_PER_HOST: "100000",
      LOKARIO_LOGINS_PER_ACCOUNT: "100000",
    },
    async stop() {
      await Promise.all([database.stop(), mail.stop()]);
    },
  };
}

async function startTestDatabase(folder) {
  const clusterDir = join(folder, "postgres");
  const account = choosePostgresAccount(clusterDir);
  const cluster = {
    clusterDir,
    account,
    binDir: preparePostgresBinaries({ account, copyDir: folder }),
    password: "secret",
    logFile: join(folder, "postgres.log"),
    // Nothing here outlives the run, so nothing need reach the disk.
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" },
  };
  const server = await startPostgres(cluster);
  // No session is worth waiting for: « immediate ».
  const stop = leaveToJanitor({ pid: server.pid, signal: "SIGQUIT", folder });
  const urlOf = (name) => postgresUrl(server, cluster.password, name);
  await createDatabase(urlOf("postgres"), "lokario_template");
  await migrate(urlOf("lokario_template"));
  await createDatabase(urlOf("postgres"), "lokario_test", "lokario_template");
  const url = urlOf("lokario_test");
  return { env: { DATABASE_URL: url, TEST_DATABASE_URL: url }, stop };
}

async function createDatabase(adminUrl, name, template) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ""}`);
  await client.end();
}

async function startTestMail(folder, settings) {
  const authority = await createAuthority();
  const { certFile, keyFile } = writePair(folder, "authority", authority);
  const trust = { NODE_EXTRA_CA_CERTS: certFile, TEST_CA_KEY: keyFile };
  if (!hasDovecot) return { env: trust, stop: async () => {} };
  const dovecot = await startDovecot({
    certificate: await createCertificate({ host: "localhost", authority }),
    settings,
  });
  return {
    env: {
      ...trust,
      TEST_IMAP_HOST: "localhost",
      TEST_IMAP_PORT: `${dovecot.port}`,
      TEST_IMAP_STARTTLS_PORT: `${dovecot.starttlsPort}`,
      TEST_IMAP_MAIL_DIR: dovecot.mailDir,
    },
    stop: dovecot.stop,
  };
}
