import { cron, type InngestFunction } from "inngest";
import { describe, expect, it } from "vitest";
import { inngest } from "@/inngest/client";
import { functions } from "@/inngest/functions/all-functions";
import { planFunction } from "./plan-function";
import { createSdkHandler, readFunctionConfigs } from "./sdk-handler";

const triggers = [{ event: "some/event" }];

async function planAll(...made: InngestFunction.Any[]) {
  const configs = await readFunctionConfigs(createSdkHandler(made, async () => null));
  return configs.map(planFunction);
}

describe("planFunction", () => {
  it("understands every function of Lokario", async () => {
    const plans = await planAll(...functions);
    expect(plans.map((plan) => plan.id)).toContain("lokario-sync-mailbox-failure");
    expect(plans.find((plan) => plan.id === "lokario-sync-mailbox")).toMatchObject({ maxAttempts: 3 });
  });

  it("reads limits and keys", async () => {
    const [plan] = await planAll(
      inngest.createFunction(
        {
          id: "keyed",
          triggers,
          singleton: { key: "event.data.box", mode: "skip" },
          concurrency: [{ key: "event.data.box", limit: 2 }, { limit: 5 }],
        },
        () => null,
      ),
    );
    const event = { id: "1", name: "some/event", ts: 0, data: { box: "a" } };
    expect(plan?.maxAttempts).toBe(4);
    expect(plan?.singletonKey?.(event)).toBe('"a"');
    expect(plan?.concurrencyKeys.map((key) => key(event))).toEqual(['2/lokario-keyed/0/"a"', "5/lokario-keyed/1/"]);
  });

  const unsupported: Record<string, Parameters<typeof inngest.createFunction>[0]> = {
    batchEvents: { id: "f", triggers, batchEvents: { maxSize: 5, timeout: "5s" } },
    debounce: { id: "f", triggers, debounce: { period: "5s" } },
    rateLimit: { id: "f", triggers, rateLimit: { limit: 1, period: "1m" } },
    throttle: { id: "f", triggers, throttle: { limit: 1, period: "1m" } },
    cancel: { id: "f", triggers, cancelOn: [{ event: "other" }] },
    priority: { id: "f", triggers, priority: { run: "100" } },
    timeouts: { id: "f", triggers, timeouts: { finish: "1h" } },
    idempotency: { id: "f", triggers, idempotency: "event.data.id" },
    mode: { id: "f", triggers, singleton: { mode: "cancel" } },
    concurrency: { id: "f", triggers, concurrency: { limit: 1, scope: "account", key: "event.data.id" } },
    "without a key": { id: "f", triggers, concurrency: { limit: 1, scope: "env" } },
    "cannot read the key": { id: "f", triggers, singleton: { key: "event.data.a + event.data.b", mode: "skip" } },
    "cannot read the condition": { id: "f", triggers: [{ event: "e", if: "event.data.size > 3" }] },
    "event pattern": { id: "f", triggers: [{ event: "mailbox/*" }] },
    "five fields": { id: "f", triggers: [cron("0 * * * * *")] },
  };

  it.each(Object.entries(unsupported))("refuses %s, with the function's name", async (reason, options) => {
    await expect(planAll(inngest.createFunction(options, () => null))).rejects.toThrow(
      new RegExp(`lokario-f.*${reason}`, "s"),
    );
  });
});
