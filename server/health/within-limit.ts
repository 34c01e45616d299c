import { setTimeout as sleep } from "node:timers/promises";

const DATABASE_LIMIT_MS = 5_000;

/** What the database answers; null when it fails, or takes longer than whoever watches would wait. */
export function withinLimit<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  const limit = sleep(DATABASE_LIMIT_MS, null, { ref: false });
  return Promise.race([answer.catch(() => null), limit]);
}

/** An executor that gave no sign of life for longer than this is dead. */
export const HEARTBEAT_LIMIT_MS = 30_000;
