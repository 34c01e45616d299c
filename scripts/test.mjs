// `npm test`: everything that proves Lokario, from a fresh clone. `node scripts/test.mjs check|unit|faults|e2e [filter …]`
// runs one part; so does `scale`, which fills a database with a million messages and is run only when asked for. Ends with one line: N passed, N failed.

import { generateClient } from "./start/generate-client.mjs";
import { installDependencies } from "./start/install.mjs";
import { say } from "./start/say.mjs";
import { installSystemPackages } from "./test/system-packages.mjs";

const PARTS = ["check", "unit", "faults", "e2e"];
const ASKED_ONLY = ["scale"];

async function main() {
  const [asked, ...filters] = process.argv.slice(2);
  if (asked && ![...PARTS, ...ASKED_ONLY].includes(asked))
    throw new Error(`Unknown part ${asked}: use ${[...PARTS, ...ASKED_ONLY].join(", ")}`);
  await installDependencies();
  await generateClient();
  if (asked !== "check") installSystemPackages(asked ?? "e2e");
  const total = { passed: 0, failed: 0 };
  for (const part of asked ? [asked] : PARTS) {
    const { passed, failed } = await runPart(part, filters);
    total.passed += passed;
    total.failed += failed;
  }
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0;
}

// The parts import installed packages, so they are loaded once those are there.
async function runPart(part, filters) {
  if (part === "check") return (await import("./check/run-checks.mjs")).runChecks();
  return (await import("./test/run-vitest.mjs")).runVitest(part, filters);
}

main().then(
  (ok) => process.exit(ok ? 0 : 1),
  (error) => {
    say(`${error.stack ?? error}\n\n0 passed, 1 failed`);
    process.exit(1);
  },
);
