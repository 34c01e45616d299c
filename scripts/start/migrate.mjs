import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { StartError } from "./start-error.mjs";

const migrationsDir = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

// Prisma's own lock and table, so that `prisma migrate deploy` and this runner see one history.
const PRISMA_LOCK = 72707369;
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies the migrations that a database lacks, each in its own transaction, and returns their names. Refuses a
 * database whose history differs from the files, and changes nothing then.
 * @param {string} databaseUrl
 * @param {string} [folder] of migrations
 * @returns {Promise<string[]>}
 */
export async function migrate(databaseUrl, folder = migrationsDir) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(HISTORY);
    const pending = planMigrations(readMigrations(folder), await readHistory(client));
    for (const migration of pending) await applyMigration(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * What is left to apply; throws when the history and the files tell different stories.
 * @param {{ name: string, sql: string, checksum: string }[]} files in order
 * @param {{ name: string, checksum: string, finished: boolean }[]} history
 */
function planMigrations(files, history) {
  for (const { name, checksum, finished } of history) {
    const file = files.find((candidate) => candidate.name === name);
    if (!file) throw new StartError(`La base contient la migration ${name}, inconnue de cette version de Lokario.`);
    if (!finished) throw new StartError(`La migration ${name} a échoué ici auparavant (table _prisma_migrations).`);
    if (file.checksum !== checksum) {
      throw new StartError(`La migration ${name} a été modifiée après avoir été appliquée à cette base.`);
    }
  }
  return files.filter(({ name }) => !history.some((applied) => applied.name === name));
}

function readMigrations(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function readHistory(client) {
  const { rows } = await client.query(
    `SELECT "migration_name" AS name, "checksum", "finished_at" IS NOT NULL AS finished
       FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at"`,
  );
  return rows;
}

async function applyMigration(client, { name, sql, checksum }) {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new StartError(`La migration ${name} a échoué : ${error.message}`, { cause: error });
  }
}
