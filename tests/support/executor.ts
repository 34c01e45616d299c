import type { InngestFunction } from "inngest";
import { inngest } from "@/inngest/client";
import { query } from "@/inngest/executor/database";
import { type Executor, type ExecutorOptions, runExecutor } from "@/inngest/executor/executor";

const started: Executor[] = [];

/** An executor of this process with functions of the test's own. */
export async function startTestExecutor(
  functions: InngestFunction.Any[],
  options: Partial<ExecutorOptions> = {},
): Promise<Executor> {
  const executor = await runExecutor({ functions, cron: false, ...options });
  started.push(executor);
  return executor;
}

/** For `afterEach`. */
export async function stopTestExecutors(): Promise<void> {
  await Promise.all(started.splice(0).map((executor) => executor.stop(0)));
}

export async function send(name: string, data: Record<string, unknown> = {}): Promise<void> {
  await inngest.send({ name, data });
}

export interface RunRow {
  id: string;
  status: string;
  output: unknown;
  error: { name: string; message: string } | null;
  replayOfId: string | null;
}

/** The runs of a function, oldest first. */
export function listRuns(functionId: string): Promise<RunRow[]> {
  return query<RunRow>(
    `SELECT id, status::text, output, error, "replayOfId" FROM executor_run WHERE "functionId" = $1 ORDER BY "createdAt", id`,
    [`lokario-${functionId}`],
  );
}

/** Waits until the function has `count` runs and all have ended. */
export async function waitForRuns(functionId: string, count = 1): Promise<RunRow[]> {
  const giveUp = Date.now() + 20_000;
  for (;;) {
    const runs = await listRuns(functionId);
    if (runs.length >= count && runs.every((run) => run.status !== "RUNNING")) return runs;
    if (Date.now() > giveUp) throw new Error(`${functionId}: still ${JSON.stringify(runs)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export async function waitUntil(claim: () => boolean | Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + 60_000;
  while (!(await claim())) {
    if (Date.now() > giveUp) throw new Error(`Never became true: ${claim}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
