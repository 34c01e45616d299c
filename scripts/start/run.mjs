import { buildApp, buildParseWorker } from "../build/build-app.mjs";
import { checkPort } from "./check-port.mjs";
import { openDataDir } from "./data-dir.mjs";
import { addDemoOwner, findDemoSignIn } from "./demo-owner.mjs";
import { checkEnvironment, loadEnvFile, readVariables } from "./environment.mjs";
import { generateClient } from "./generate-client.mjs";
import { installDependencies } from "./install.mjs";
import { lockDataDir } from "./lock-data-dir.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { say } from "./say.mjs";
import { ensureSecrets } from "./secrets.mjs";
import { startServer, waitUntilHealthy } from "./server.mjs";
import { StartError } from "./start-error.mjs";
import { listenForStop, stopSignal, waitForStop } from "./stop-signal.mjs";
import { isFirstRun } from "./users.mjs";

/**
 * Sets up what is missing and runs Lokario until it is told to stop.
 * @param {{ dev: boolean }} options
 * @returns {Promise<number>} the exit code
 */
export async function run({ dev }) {
  listenForStop();
  const cleanUps = [];
  try {
    return await serve(dev, cleanUps);
  } catch (error) {
    if (stopSignal.aborted) return 0;
    say(`\n❌ ${error instanceof StartError ? error.message : error.stack}`);
    return 1;
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}

async function serve(dev, cleanUps) {
  loadEnvFile();
  const dataDir = openDataDir();
  const lock = await lockDataDir(dataDir);
  cleanUps.push(lock.release);
  await installDependencies();
  const secrets = ensureSecrets(dataDir);
  const variables = addDemoOwner(readVariables(dataDir, secrets), secrets);
  await checkEnvironment(variables);
  const port = Number(variables.PORT ?? 3000);
  await checkPort(port);
  await prepareCode(dev);

  const database = await prepareDatabase({ dataDir, password: secrets.POSTGRES_PASSWORD });
  cleanUps.push(database.leave);
  stopSignal.throwIfAborted();
  cleanUps.push(database.watch());
  const env = {
    ...variables,
    DATABASE_URL: database.url,
    // The demonstration mailbox is offered on an installation of its own only.
    LOKARIO_EMBEDDED_DATABASE: database.embedded ? "1" : "0",
  };
  const server = startServer({ mode: dev ? "dev" : "start", port, env });
  cleanUps.push(server.stop);
  const url = variables.LOKARIO_PUBLIC_URL ?? `http://localhost:${port}`;
  lock.note({ url, server: server.id });
  await waitUntilHealthy(server, port);
  await announce(url, database.url, await findDemoSignIn(variables, secrets, database.url));
  return Promise.race([waitForStop().then(() => 0), server.died.then(reportDeath)]);
}

async function prepareCode(dev) {
  await generateClient();
  stopSignal.throwIfAborted();
  await (dev ? buildParseWorker() : buildApp());
  stopSignal.throwIfAborted();
}

async function announce(url, databaseUrl, demo) {
  say(`\n🟢 Lokario est prêt : ${url}`);
  if (await isFirstRun(databaseUrl)) say(`   Créez votre compte : ${url}/setup`);
  if (demo) say(`   Démonstration : ${demo.email}, mot de passe ${demo.password}`);
  say("   Ctrl-C pour arrêter.\n");
}

function reportDeath(cause) {
  if (stopSignal.aborted) return 0;
  say(`\n❌ Le serveur s'est arrêté (${cause}) ; la cause est écrite ci-dessus. Relancez : npm start`);
  return 1;
}
