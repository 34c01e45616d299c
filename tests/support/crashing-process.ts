// Started by inngest/executor/recovery.test.ts: an executor that dies in the middle of a run.
import { runExecutor } from "@/inngest/executor/executor";
import { createCrashingFunction } from "./crashing-function";

const [file = "", dieIn] = process.argv.slice(2);

await runExecutor({ functions: [createCrashingFunction(file, Number(dieIn))], cron: false });
