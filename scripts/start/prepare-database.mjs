import { openEmbeddedDatabase } from "./embedded-database.mjs";
import { say } from "./say.mjs";
import { StartError } from "./start-error.mjs";

/**
 * Opens the database (DATABASE_URL, or the embedded one when that is absent) and brings its tables up to date.
 * @param {{ dataDir: string, password: string }} options
 * @returns {Promise<{ url: string, embedded: boolean, leave: () => Promise<void>, watch: () => () => Promise<void> }>}
 */
export async function prepareDatabase({ dataDir, password }) {
  const database = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, embedded: false, leave: async () => {}, watch: () => async () => {} }
    : { ...(await openEmbeddedDatabase({ dataDir, password })), embedded: true };
  try {
    await applyMigrations(database.url);
    return database;
  } catch (error) {
    await database.leave();
    throw error;
  }
}

async function applyMigrations(url) {
  const { migrate } = await import("./migrate.mjs");
  try {
    const applied = await migrate(url);
    if (applied.length > 0) say(`✅ Base de données à jour (${applied.length} migration(s))`);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `DATABASE_URL : la base de données ne répond pas (${error.code ?? error.message}).\n` +
        "Vérifiez l'adresse, le mot de passe et que PostgreSQL 15 ou plus récent tourne.",
      { cause: error },
    );
  }
}
