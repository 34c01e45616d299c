import { join } from "node:path";
import { runCommand } from "../start/run-command.mjs";
import { say } from "../start/say.mjs";
import { checkLock } from "./check-lock.mjs";
import { checkSpaces } from "./check-spaces.mjs";
import { checkWords } from "./check-words.mjs";
import { checkImports } from "./imports/check-imports.mjs";

const tool =
  (path, ...args) =>
  () =>
    runCommand(process.execPath, [join("node_modules", path), ...args]);

const CHECKS = [
  ["types", tool("typescript/bin/tsc", "--noEmit")],
  ["lint and format", tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings")],
  ["imports follow the architecture, without cycles", () => failOn(checkImports())],
  ["nothing unused", tool("knip/bin/knip.js", "--no-progress", "--no-config-hints")],
  ["every word is said by a screen", async () => failOn(await checkWords())],
  ["French spaces keep a sign with its word", () => failOn(checkSpaces())],
  ["the lock is complete on every platform", () => failOn(checkLock())],
];

/** Types, lint, imports, unused code and words, French spaces, lock: one line each. @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  const total = { passed: 0, failed: 0 };
  for (const [name, check] of CHECKS) {
    try {
      await check();
      total.passed += 1;
      say(`✓ ${name}`);
    } catch (error) {
      total.failed += 1;
      say(`✗ ${name}\n${error.message}\n`);
    }
  }
  return total;
}

function failOn(faults) {
  if (faults.length > 0) throw new Error(faults.map((fault) => `  ${fault}`).join("\n"));
}
