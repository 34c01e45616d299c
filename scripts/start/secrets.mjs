import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./start-error.mjs";

const MAKERS = {
  LOKARIO_SESSION_SECRET: () => randomBytes(32).toString("base64url"),
  LOKARIO_ENCRYPTION_KEYS: () => `k1:${randomBytes(32).toString("base64")}`,
  /** Of the embedded database, which listens on loopback: other users of the machine must not get in. */
  POSTGRES_PASSWORD: () => randomBytes(24).toString("base64url"),
  /** Of the owner that LOKARIO_DEMO=1 creates. A person types it. */
  DEMO_PASSWORD: () => randomBytes(8).toString("hex"),
};

/**
 * The secrets of this installation, made once and kept in <data dir>/secrets.json for this account's eyes only.
 * Losing the file loses the passwords of the mailboxes.
 * @param {string} dataDir
 * @returns {{ LOKARIO_SESSION_SECRET: string, LOKARIO_ENCRYPTION_KEYS: string, POSTGRES_PASSWORD: string, DEMO_PASSWORD: string }}
 */
export function ensureSecrets(dataDir) {
  const file = join(dataDir, "secrets.json");
  const kept = existsSync(file) ? readSecrets(file) : {};
  const missing = Object.entries(MAKERS).filter(([name]) => !kept[name]);
  if (missing.length === 0) return kept;
  const secrets = { ...kept, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) };
  writeSecrets(file, secrets);
  return secrets;
}

function readSecrets(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new StartError(`Le fichier ${file} est illisible : restaurez-le depuis une sauvegarde. (${error.message})`);
  }
}

// Whole or not at all, and on disk before anything is encrypted with it.
function writeSecrets(file, secrets) {
  const draft = `${file}.${process.pid}.draft`;
  const handle = openSync(draft, "w", 0o600);
  writeSync(handle, `${JSON.stringify(secrets, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
}
