import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildApp, buildParseWorker } from "../build/build-app.mjs";
import { startTestServices } from "./services.mjs";

const projectDir = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs one vitest project (`unit`, `faults` or `e2e`) beside its own PostgreSQL and Dovecot, which end with it however it ends.
 * @param {string} project
 * @param {string[]} filters parts of file names
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runVitest(project, filters) {
  if (project === "e2e") await buildApp();
  else await buildParseWorker();
  const services = await startTestServices();
  try {
    return await runProject(project, filters, services.env);
  } finally {
    await services.stop();
  }
}

async function runProject(project, filters, env) {
  const resultFile = join(projectDir, "test-results", `${project}.json`);
  mkdirSync(join(projectDir, "test-results"), { recursive: true });
  rmSync(resultFile, { force: true });
  const vitest = join(projectDir, "node_modules", "vitest", "vitest.mjs");
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json"];
  const child = spawn(process.execPath, [vitest, ...args, `--outputFile.json=${resultFile}`, ...filters], {
    cwd: projectDir,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "test", ...env },
  });
  // Ctrl-C reaches vitest by itself; these reach us alone.
  for (const name of ["SIGTERM", "SIGHUP"]) process.once(name, () => child.kill(name));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  return countResults(resultFile, code);
}

// A file that does not load counts as one failure; so does a run that fails without a failed test.
function countResults(resultFile, code) {
  if (!existsSync(resultFile)) return { passed: 0, failed: code === 0 ? 0 : 1 };
  const results = JSON.parse(readFileSync(resultFile, "utf8"));
  const unloaded = results.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failed = results.numFailedTests + unloaded.length;
  return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
