import { randomUUID } from "node:crypto";
import { db, type Transaction } from "@/server/db/client";
import { sendEvents } from "./client";
import type { LokarioEvent } from "./events";
import { usesEmbeddedExecutor } from "./mode";
import { storeEvents } from "./store-events";

/**
 * Runs `work` in a transaction and sends what it announces. With the embedded executor the events commit with the
 * rows they speak of, so neither exists without the other; to an Inngest server they go right after the commit.
 */
export async function transactWithEvents<Result>(
  work: (tx: Transaction, announce: (event: LokarioEvent) => void) => Promise<Result>,
): Promise<Result> {
  const events: LokarioEvent[] = [];
  const embedded = usesEmbeddedExecutor();
  const result = await db.$transaction(async (tx) => {
    const outcome = await work(tx, (event) => events.push(event));
    if (embedded) await storeEvents(events.map(toStoredEvent), tx);
    return outcome;
  });
  if (!embedded) await sendEvents(events);
  return result;
}

function toStoredEvent({ id, name, data }: LokarioEvent) {
  return { id: id ?? randomUUID(), name, data, ts: Date.now() };
}
