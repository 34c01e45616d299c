// For commands of the terminal (`npm run sync`, `npm run token`): the database, whether the server runs or not.
import { openDataDir } from "./start/data-dir.mjs";
import { checkEnvironment, loadEnvFile, readVariables } from "./start/environment.mjs";
import { generateClient } from "./start/generate-client.mjs";
import { installDependencies } from "./start/install.mjs";
import { prepareDatabase } from "./start/prepare-database.mjs";
import { ensureSecrets } from "./start/secrets.mjs";

/**
 * Gives this process the environment that the server has (DATABASE_URL, secrets, data folder), with the database up
 * and migrated. The embedded one is shared with a running server, or started; `release` stops it when nobody uses it.
 * @returns {Promise<{ release: () => Promise<void> }>}
 */
export async function ensureDatabase() {
  loadEnvFile();
  const dataDir = openDataDir();
  await installDependencies();
  const secrets = ensureSecrets(dataDir);
  const variables = readVariables(dataDir, secrets);
  await checkEnvironment(variables);
  await generateClient();
  const database = await prepareDatabase({ dataDir, password: secrets.POSTGRES_PASSWORD });
  Object.assign(process.env, variables, { DATABASE_URL: database.url });
  return { release: database.leave };
}
