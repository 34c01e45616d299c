import { setTimeout as sleep } from "node:timers/promises";

/** Shorter than whoever writes has a claim, and than a request may last on a serverless host. */
const PATIENCE_MS = 4 * 60_000;
const PAUSES_MS = { first: 200, longest: 10_000 };

/** Writes what nobody could find out again, such as that a mail was sent: tried again while PostgreSQL is out of reach. */
export async function writeThroughOutage<Result>(write: () => Promise<Result>): Promise<Result> {
  const until = Date.now() + PATIENCE_MS;
  for (let pauseMs = PAUSES_MS.first; ; pauseMs = Math.min(2 * pauseMs, PAUSES_MS.longest)) {
    try {
      return await write();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(pauseMs);
    }
  }
}
