import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { whileLocked } from "./lock.mjs";
import { runCommand } from "./run-command.mjs";
import { withProgress } from "./say.mjs";
import { StartError } from "./start-error.mjs";
import { stopSignal } from "./stop-signal.mjs";

const projectDir = fileURLToPath(new URL("../..", import.meta.url));

/** Installs the locked packages when node_modules is absent, half installed or older than the lock. */
export async function installDependencies() {
  if (isUpToDate()) return;
  const install = async () => {
    if (!isUpToDate()) await withProgress("Installation des dépendances (quelques minutes la première fois)", npmCi);
  };
  await whileLocked(join(projectDir, "dist", "install.lock"), install, stopSignal);
}

function isUpToDate() {
  const wanted = readPackages(join(projectDir, "package-lock.json"));
  // npm writes this file when an installation is complete.
  const installed = readPackages(join(projectDir, "node_modules", ".package-lock.json"));
  return isInstalled(wanted, installed);
}

/**
 * Whether every locked package is installed in its version. Optional ones are for other machines, or for none.
 * @param {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} wanted
 * @param {Record<string, { version?: string }>} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || entry.devOptional || installed[path]?.version === entry.version,
  );
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

// The build needs development packages, which NODE_ENV=production would leave out.
async function npmCi() {
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  try {
    await runCommand(npm, args, { cwd: projectDir, shell: process.platform === "win32" });
  } catch (error) {
    throw new StartError(
      `npm ci a échoué. Vérifiez l'accès à Internet et l'espace disque, puis relancez.\n${error.message}`,
    );
  }
}
