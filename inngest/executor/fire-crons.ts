import { v7 as uuid } from "uuid";
import { findLatestTick } from "./cron-schedule";
import { transaction } from "./database";
import type { FunctionPlan } from "./model";
import { startRun } from "./start-run";

/**
 * Starts the scheduled functions whose latest tick nobody has started yet. After a sleep of the machine only that
 * one tick is caught up; a function seen for the first time waits for its next tick. One row per function decides
 * between processes, so a tick fires once.
 */
export async function fireCrons(plans: FunctionPlan[], now: Date): Promise<number> {
  let fired = 0;
  for (const plan of plans) {
    for (const { source, schedule } of plan.crons) {
      const tick = findLatestTick(schedule, now);
      if (tick && (await fire(plan, source, tick, now))) fired += 1;
    }
  }
  return fired;
}

function fire(plan: FunctionPlan, cron: string, tick: Date, now: Date): Promise<boolean> {
  const key = plan.crons.length === 1 ? plan.id : `${plan.id} ${cron}`;
  return transaction(async (query) => {
    const firstSight = await query(
      `INSERT INTO executor_cron ("functionId", "lastTickAt") VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1 AS new`,
      [key, tick],
    );
    if (firstSight.length > 0) return false;
    // A tick in the future was recorded while a clock was wrong: without this the schedule would stand still until then.
    const taken = await query(
      `UPDATE executor_cron SET "lastTickAt" = $2
       WHERE "functionId" = $1 AND ("lastTickAt" < $2 OR "lastTickAt" > $3::timestamptz + interval '1 minute') RETURNING 1 AS taken`,
      [key, tick, now],
    );
    if (taken.length === 0) return false;
    const event = { id: uuid(), name: "inngest/scheduled.timer", data: { cron }, ts: tick.getTime() };
    await query(
      `INSERT INTO executor_event (id, name, data, ts, "routedAt") VALUES ($1, $2, $3, $4, clock_timestamp())`,
      [event.id, event.name, event.data, tick],
    );
    await startRun(query, plan, event);
    return true;
  });
}
