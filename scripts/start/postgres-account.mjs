import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";

// « nobody »: needs no entry in /etc/passwd, so that no system user has to be made.
const NOBODY = 65534;

/**
 * PostgreSQL refuses to run as root: the account it runs under instead, or null when it may run as ourselves.
 * A cluster that an ordinary user made stays with that user.
 * @param {string} clusterDir
 * @returns {{ uid: number, gid: number } | null}
 */
export function choosePostgresAccount(clusterDir) {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  return { uid: NOBODY, gid: NOBODY };
}

/**
 * Whether the account can walk down to a path: every folder above it grants passage.
 * @param {string} path
 * @param {{ uid: number, gid: number } | null} account
 */
export function canReach(path, account) {
  if (!account) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !grantsPassage(statSync(folder), account)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function grantsPassage({ uid, gid, mode }, account) {
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
