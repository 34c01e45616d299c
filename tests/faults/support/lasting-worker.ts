// Started by tests/faults/many-workers.test.ts: a process that does jobs as a server with LOKARIO_ROLE=worker does, until it
// is told to stop or killed.
import { startExecutor } from "@/inngest/executor/start-executor";
import { stopBeforeExit } from "@/inngest/executor/stop-before-exit";

const executor = await startExecutor({ cron: false });
stopBeforeExit(() => executor.stop());
