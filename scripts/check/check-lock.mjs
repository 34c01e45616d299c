import { readFileSync } from "node:fs";

/**
 * Every optional dependency that the lock speaks of and does not hold: npm sometimes writes a lock without the platform
 * packages of other machines, and installing fails there. One line each.
 * @returns {string[]}
 */
export function checkLock() {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, resolved }]) => [
    ...Object.keys(optionalDependencies)
      .filter((name) => !holds(packages, path, name))
      .map((name) => `${path} wants ${name}, absent from package-lock.json`),
    // .npmrc leaves addresses out: whoever installs uses the registry that they reach.
    ...(resolved?.startsWith("http") ? [`${path} names an address, which others may not reach`] : []),
  ]);
}

// As Node looks them up: beside the package, then in each folder above.
function holds(packages, path, name) {
  for (let base = path; base; base = base.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    if (packages[`${base}/node_modules/${name}`]) return true;
  }
  return `node_modules/${name}` in packages;
}
