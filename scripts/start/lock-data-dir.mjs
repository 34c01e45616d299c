import { join } from "node:path";
import { isHeld, takeLock } from "./lock.mjs";
import { stopServer } from "./server.mjs";
import { StartError } from "./start-error.mjs";

/**
 * Makes this process the only one that runs Lokario on a data folder, and ends a server that a killed start left there.
 * @param {string} dataDir
 */
export async function lockDataDir(dataDir) {
  const taken = takeLock(join(dataDir, "start.lock"));
  if ("holder" in taken) {
    const { pid, url } = taken.holder;
    throw new StartError(
      `Lokario tourne déjà sur le dossier ${dataDir} (processus ${pid}${url ? `, ${url}` : ""}).\n` +
        "Utilisez-le, arrêtez-le d'abord, ou choisissez un autre dossier avec LOKARIO_DATA_DIR.",
    );
  }
  const orphan = taken.lock.previous?.server;
  if (orphan && isHeld(orphan)) await stopServer(orphan);
  return taken.lock;
}
