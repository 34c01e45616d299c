import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { StartError } from "./start-error.mjs";

const projectDir = fileURLToPath(new URL("../..", import.meta.url));

/** Reads `.env` beside package.json, when there is one; what the shell already sets wins. */
export function loadEnvFile() {
  const file = join(projectDir, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * The variables of the server: those given to us (an empty one counts as absent) over what this installation made.
 * @param {string} dataDir
 * @param {{ LOKARIO_SESSION_SECRET: string, LOKARIO_ENCRYPTION_KEYS: string }} secrets
 * @returns {Record<string, string>}
 */
export function readVariables(dataDir, { LOKARIO_SESSION_SECRET, LOKARIO_ENCRYPTION_KEYS }) {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value));
  return { LOKARIO_SESSION_SECRET, LOKARIO_ENCRYPTION_KEYS, ...given, LOKARIO_DATA_DIR: dataDir };
}

/**
 * Refuses wrong variables before anything runs, by the same rules as the server (server/env.ts). Needs the installed
 * packages.
 * @param {Record<string, string>} variables
 */
export async function checkEnvironment(variables) {
  const { tsImport } = await import("tsx/esm/api");
  const { readEnvironment } = await tsImport("../../server/env.ts", import.meta.url);
  try {
    // The embedded database has no address yet.
    readEnvironment({ DATABASE_URL: "postgresql://embedded", ...variables });
  } catch (error) {
    throw new StartError(error.message, { cause: error });
  }
}
