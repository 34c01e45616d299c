import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * One hash over the names and contents of files and folders, so that work done from them is repeated only when they
 * changed. Times do not count: a fresh clone or a checkout changes them without changing anything.
 * @param {string[]} paths absent ones are skipped
 * @param {(name: string) => boolean} [isSource]
 * @returns {string}
 */
export function hashContent(paths, isSource = () => true) {
  const hash = createHash("sha256");
  for (const path of paths) addPath(hash, path, isSource);
  return hash.digest("hex");
}

/** Whether the work behind a stamp was last done from this content. @param {string} stampFile @param {string} content */
export function isStamped(stampFile, content) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === content;
}

/** Notes that the work was done from this content. @param {string} stampFile @param {string} content */
export function stamp(stampFile, content) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, content);
}

function addPath(hash, path, isSource) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addPath(hash, join(path, name), isSource);
  } else if (isSource(path)) {
    hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
}
