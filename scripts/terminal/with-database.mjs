import { openDataDir } from "../start/data-dir.mjs";
import { checkEnvironment, loadEnvFile, readVariables } from "../start/environment.mjs";
import { generateClient } from "../start/generate-client.mjs";
import { installDependencies } from "../start/install.mjs";
import { prepareDatabase } from "../start/prepare-database.mjs";
import { ensureSecrets } from "../start/secrets.mjs";

/**
 * Does a terminal command's work with the environment that the server has (DATABASE_URL, secrets, data folder) and the
 * database up and migrated, whether the server runs or not. The embedded one is shared with a running server, or
 * started, and stopped afterwards when nobody else uses it.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(work) {
  loadEnvFile();
  const dataDir = openDataDir();
  await installDependencies();
  const secrets = ensureSecrets(dataDir);
  const variables = readVariables(dataDir, secrets);
  await checkEnvironment(variables);
  await generateClient();
  const database = await prepareDatabase({ dataDir, password: secrets.POSTGRES_PASSWORD });
  Object.assign(process.env, variables, {
    DATABASE_URL: database.url,
    // The standard output is the command's.
    LOKARIO_LOG_STREAM: "stderr",
    LOKARIO_LOG_LEVEL: process.env.LOKARIO_LOG_LEVEL ?? "error",
  });
  try {
    return await work();
  } finally {
    await database.leave();
  }
}
