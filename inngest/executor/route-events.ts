import { transaction } from "./database";
import type { ExecutorEvent, FunctionPlan } from "./model";
import { startRun } from "./start-run";

const BATCH = 50;

/**
 * Starts the runs that waiting events ask for, one per function that listens; answers how many events it looked at.
 * Several processes may route at once: each takes events that no other holds.
 */
export function routeEvents(plans: FunctionPlan[]): Promise<number> {
  return transaction(async (query) => {
    const events = await query<ExecutorEvent>(
      `SELECT id, name, data, (extract(epoch FROM ts) * 1000)::float8 AS ts FROM executor_event
       WHERE "routedAt" IS NULL ORDER BY "receivedAt", id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    );
    for (const event of events) {
      for (const plan of plans) {
        if (listensTo(plan, event)) await startRun(query, plan, event);
      }
    }
    if (events.length > 0) {
      await query(`UPDATE executor_event SET "routedAt" = clock_timestamp() WHERE id = ANY($1)`, [
        events.map((event) => event.id),
      ]);
    }
    return events.length;
  });
}

function listensTo(plan: FunctionPlan, event: ExecutorEvent): boolean {
  return plan.triggers.some((trigger) => trigger.event === event.name && trigger.matches(event));
}
