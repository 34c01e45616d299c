import { z } from "zod";
import { compileCondition, compileKey } from "./cel";
import { parseCron } from "./cron-schedule";
import type { ExecutorEvent, FunctionPlan } from "./model";

/** The SDK's default. */
const DEFAULT_RETRIES = 3;

const Concurrency = z.strictObject({
  limit: z.int().positive(),
  key: z.string().optional(),
  scope: z.enum(["fn", "env"]).optional(),
});

// Strict everywhere: an option that is not named here would change when a function runs, and must not be ignored.
const FunctionConfig = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(
    z.union([
      z.strictObject({ event: z.string(), expression: z.string().optional() }),
      z.strictObject({ cron: z.string() }),
    ]),
  ),
  steps: z.strictObject({
    step: z.object({ retries: z.object({ attempts: z.int().optional() }).optional() }),
  }),
  singleton: z.strictObject({ key: z.string().optional(), mode: z.literal("skip") }).optional(),
  concurrency: z.union([z.int().positive(), Concurrency, z.array(Concurrency)]).optional(),
});

/** Understands one function as the SDK describes it; throws, with the function's name, for what cannot be honoured. */
export function planFunction(config: Record<string, unknown>): FunctionPlan {
  try {
    return plan(FunctionConfig.parse(config));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`The embedded executor cannot run « ${String(config.id)} »: ${reason}`, { cause: error });
  }
}

function plan(config: z.infer<typeof FunctionConfig>): FunctionPlan {
  const crons = config.triggers.flatMap((trigger) => ("cron" in trigger ? [trigger.cron] : []));
  const events = config.triggers.flatMap((trigger) => ("event" in trigger ? [trigger] : []));
  return {
    id: config.id,
    maxAttempts: (config.steps.step.retries?.attempts ?? DEFAULT_RETRIES) + 1,
    triggers: events.map(({ event, expression }) => ({
      event: requireEventName(event),
      matches: expression ? compileCondition(expression) : () => true,
    })),
    crons: crons.map((source) => ({ source, schedule: parseCron(source) })),
    singletonKey: config.singleton ? readKey(config.singleton.key) : null,
    concurrencyKeys: readConcurrency(config.concurrency).map(({ limit, key, scope }, index) =>
      concurrencyKey(scope === "env" ? `env/${requireKey(key)}` : `${config.id}/${index}`, limit, readKey(key)),
    ),
  };
}

/**
 * `limit/function/index/value`, or `limit/env/key/value` for a limit that functions share: the claim needs to know nothing
 * but this text to count who may run.
 */
function concurrencyKey(owner: string, limit: number, key: (event: ExecutorEvent) => string) {
  return (event: ExecutorEvent) => `${limit}/${owner}/${key(event)}`;
}

function readConcurrency(concurrency: z.infer<typeof FunctionConfig>["concurrency"]): z.infer<typeof Concurrency>[] {
  if (concurrency === undefined) return [];
  if (typeof concurrency === "number") return [{ limit: concurrency }];
  return Array.isArray(concurrency) ? concurrency : [concurrency];
}

function readKey(key: string | undefined): (event: ExecutorEvent) => string {
  return key === undefined ? () => "" : compileKey(key);
}

function requireKey(key: string | undefined): string {
  if (key === undefined) throw new Error("cannot limit all functions at once without a key");
  return key;
}

function requireEventName(name: string): string {
  if (name.includes("*")) throw new Error(`cannot match the event pattern « ${name} »`);
  return name;
}
