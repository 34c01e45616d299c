import type { InngestFunction } from "inngest";
import { logError } from "@/server/log/log-error";
import { metrics } from "@/server/metrics/metrics";
import { createAlarm } from "./alarm";
import { createCheckpointRoute } from "./checkpoint";
import { claimJob } from "./claim-job";
import { fireCrons } from "./fire-crons";
import { beat, leave, reclaimJobsOfTheDead } from "./keep-leases";
import { listenForWork } from "./listen";
import type { ClaimedJob } from "./model";
import { planFunction } from "./plan-function";
import { prune } from "./prune";
import { routeEvents } from "./route-events";
import { runJob } from "./run-job";
import { createSdkHandler, readFunctionConfigs } from "./sdk-handler";
import { createWorker, living } from "./worker";

export interface ExecutorOptions {
  functions: InngestFunction.Any[];
  /** Whether schedules are kept; without them only events are served. */
  cron: boolean;
  /** How many jobs this process executes at once. */
  parallelism?: number;
  /** How long to wait for a notice before looking anyway, in milliseconds. */
  pollMs?: number;
  /** How long a job keeps its place between two steps while others wait, in milliseconds. */
  shareMs?: number;
}

export interface Executor {
  /** Lets running steps end for up to `graceMs`, hands back the rest, and resolves when nothing is touched any more. */
  stop(graceMs?: number): Promise<void>;
}

// Work is mostly waiting for mail servers: a few that hang must leave places for the others.
const PARALLELISM = 16;
const SHARE_MS = 15_000;
const POLL_MS = 1_000;
const BEAT_MS = 5_000;
const PRUNE_MS = 3_600_000;
const GRACE_MS = 8_000;

/** Runs functions in this process until it is stopped. Throws when one of them asks for what it cannot do. */
export async function runExecutor(options: ExecutorOptions): Promise<Executor> {
  const { functions, cron, parallelism = PARALLELISM, pollMs = POLL_MS, shareMs = SHARE_MS } = options;
  const worker = createWorker();
  let stopping = false;
  const handler = createSdkHandler(
    functions,
    createCheckpointRoute(worker.id, {
      isStopping: () => stopping,
      hasHadItsShare: (jobId) => Date.now() - (begun.get(jobId) ?? Date.now()) >= shareMs,
    }),
  );
  const plans = (await readFunctionConfigs(handler)).map(planFunction);
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const running = new Map<string, Promise<void>>();
  const begun = new Map<string, number>();
  let checkedMinute = 0;
  const alarm = createAlarm();
  const once = createOnceLogger();

  living.add(worker.id);
  await reclaimJobsOfTheDead();
  await beat(worker, []);
  const listener = listenForWork(alarm.ring);
  const timers = [setInterval(() => void once(keepAlive), BEAT_MS), setInterval(() => void once(prune), PRUNE_MS)];
  void once(prune);
  const looping = loop();

  async function keepAlive(): Promise<void> {
    await beat(worker, [...running.keys()]);
    await reclaimJobsOfTheDead();
  }

  async function loop(): Promise<void> {
    while (!stopping) {
      const found = await once(lookForWork);
      if (!found) await alarm.wait(pollMs);
    }
  }

  async function lookForWork(): Promise<boolean> {
    if (cron) await keepSchedules();
    const routed = await routeEvents(plans);
    let claimed = 0;
    while (!stopping && running.size < parallelism) {
      const job = await claimJob(worker.id, [...planOf.keys()]);
      if (!job) break;
      claimed += 1;
      execute(job);
    }
    return routed + claimed > 0 && running.size < parallelism;
  }

  async function keepSchedules(): Promise<void> {
    const now = new Date();
    const minute = Math.floor(now.getTime() / 60_000);
    if (minute === checkedMinute) return;
    await fireCrons(plans, now);
    checkedMinute = minute;
  }

  function execute(job: ClaimedJob): void {
    const plan = planOf.get(job.functionId);
    if (!plan) return;
    const done = once(() => runJob(handler, plan, job)).then(() => {
      running.delete(job.id);
      begun.delete(job.id);
      metrics().runningJobs.set(running.size);
      alarm.ring();
    });
    begun.set(job.id, Date.now());
    running.set(job.id, done);
    metrics().runningJobs.set(running.size);
  }

  async function stop(graceMs = GRACE_MS): Promise<void> {
    stopping = true;
    alarm.ring();
    await looping;
    let graceEnds: NodeJS.Timeout | undefined;
    await Promise.race([Promise.all(running.values()), new Promise((end) => (graceEnds = setTimeout(end, graceMs)))]);
    clearTimeout(graceEnds);
    for (const timer of timers) clearInterval(timer);
    await once(() => leave(worker));
    living.delete(worker.id);
    await listener.close();
  }

  return { stop };
}

/** Tries `work` and tells of a failure once until something succeeds again: a database that is away is one line. */
function createOnceLogger() {
  let failing = false;
  return async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      const result = await work();
      failing = false;
      return result;
    } catch (error) {
      if (!failing) logError("executor: interrupted, goes on", error);
      failing = true;
      return undefined;
    }
  };
}
