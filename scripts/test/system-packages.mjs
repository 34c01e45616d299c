import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { say } from "../start/say.mjs";

// What the tests need beside npm's packages, on Debian: the program that proves it is there, and what is lost without.
const PACKAGES = [
  {
    name: "dovecot-imapd",
    // Not the master process: it stays when another IMAP server's package replaces this one.
    proofs: ["/usr/lib/dovecot/imap", "/usr/local/libexec/dovecot/imap", "/opt/homebrew/libexec/dovecot/imap"],
    parts: ["unit", "faults", "e2e"],
    loss: "tests against a real IMAP server",
  },
  {
    name: "chromium",
    proofs: ["/usr/bin/chromium", process.env.CHROMIUM_PATH ?? ""],
    parts: ["e2e"],
    loss: "the browser journey",
  },
  {
    name: "fonts-dejavu-core",
    proofs: ["/usr/share/fonts/truetype/dejavu", "/System/Library/Fonts"],
    parts: ["e2e"],
    loss: "readable screenshots",
  },
];

/**
 * Installs Debian's packages that a part of the tests needs, when we are root. What stays missing fails the run when
 * CI=true and is said loudly otherwise.
 * @param {string} part
 */
export function installSystemPackages(part) {
  const needed = PACKAGES.filter(({ parts }) => parts.includes(part));
  const missing = needed.filter(isMissing);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0) aptInstall(missing.map(({ name }) => name));
  for (const { name, loss } of needed.filter(isMissing)) {
    if (process.env.CI === "true") throw new Error(`${name} is missing: CI cannot run ${loss}`);
    say(
      `\n${"!".repeat(100)}\n!! ${name} is missing: ${loss} WILL NOT RUN (apt-get install ${name})\n${"!".repeat(100)}\n`,
    );
  }
}

function isMissing({ proofs }) {
  return !proofs.some((path) => existsSync(path));
}

function aptInstall(names) {
  say(`Installing ${names.join(", ")} …`);
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], options);
}
