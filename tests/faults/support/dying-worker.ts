// Started by tests/faults/kill.test.ts: a worker that syncs one run until somebody kills it.
import { takeSteps } from "@/tests/faults/support/run-sync";

const [runId = ""] = process.argv.slice(2);

await takeSteps(runId, 1);
process.exit(0);
