import { createClient } from "./create-client";
import { createEmbeddedFetch } from "./embedded-fetch";
import type { LokarioEvent } from "./events";
import { usesEmbeddedExecutor } from "./mode";

/** The client that functions are made with. Domain code sends through `sendEvents`. */
export const inngest = createClient(usesEmbeddedExecutor() ? createEmbeddedFetch() : undefined);

/** Sends events to Inngest, or to the embedded executor's table. Call it after the commit of what they speak of. */
export async function sendEvents(events: LokarioEvent[]): Promise<void> {
  if (events.length > 0) await inngest.send(events);
}
