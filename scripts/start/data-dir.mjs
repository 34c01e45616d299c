import { accessSync, constants, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { StartError } from "./start-error.mjs";

const projectDir = fileURLToPath(new URL("../..", import.meta.url));

/** The folder that holds everything Lokario keeps (LOKARIO_DATA_DIR), made when absent; an absolute path. */
export function openDataDir() {
  const dataDir = resolve(projectDir, process.env.LOKARIO_DATA_DIR || ".data");
  try {
    // Run by root, PostgreSQL drops to another account, which has to pass through; it cannot list or read.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      `LOKARIO_DATA_DIR : le dossier ${dataDir} ne peut pas être utilisé (${error.code}).\n` +
        "Donnez-vous le droit d'y écrire, ou choisissez un autre dossier avec LOKARIO_DATA_DIR.",
    );
  }
  return dataDir;
}
