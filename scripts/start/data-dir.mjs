import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { StartError } from "./start-error.mjs";

const projectDir = fileURLToPath(new URL("../..", import.meta.url));

/** The folder that holds everything Lokario keeps (LOKARIO_DATA_DIR), made when absent; an absolute path. */
export function openDataDir() {
  const dataDir = resolve(projectDir, process.env.LOKARIO_DATA_DIR || ".data");
  try {
    makeFolders(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      `LOKARIO_DATA_DIR : le dossier ${dataDir} ne peut pas être utilisé (${error.code}).\n` +
        "Donnez-vous le droit d'y écrire, ou choisissez un autre dossier avec LOKARIO_DATA_DIR.",
    );
  }
  return dataDir;
}

/** One by one: `recursive` never comes back where the parent exists and refuses folders with ENOENT, as /proc does. */
function makeFolders(folder) {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (!found) makeFolders(dirname(folder));
  try {
    // Run by root, PostgreSQL drops to another account, which has to pass through; it cannot list or read.
    mkdirSync(folder, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    // Another process may have made it in between; a file of that name stays an error.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
