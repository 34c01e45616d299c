import { randomUUID } from "node:crypto";
import { type StoredEvent, storeEvents } from "./store-events";

/** An answer to one call of the SDK to its server, or null when the call is not this route's. */
export type EmbeddedRoute = (path: string, body: unknown, headers: Headers) => Promise<Response | null>;

/**
 * The SDK's way out while the executor is embedded: what it would POST to an Inngest server is answered in this
 * process. Anything that no route knows is refused, so that nothing can reach the network by surprise.
 */
export function createEmbeddedFetch(...routes: EmbeddedRoute[]): typeof fetch {
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const body: unknown = JSON.parse(String(init?.body ?? "null"));
    for (const route of [acceptEvents, ...routes]) {
      const answer = await route(pathname, body, new Headers(init?.headers));
      if (answer) return answer;
    }
    throw new Error(`The embedded executor has no answer to ${pathname}`);
  };
}

/** `POST /e/<key>`: `inngest.send` and `step.sendEvent`. */
async function acceptEvents(path: string, body: unknown, headers: Headers): Promise<Response | null> {
  if (!path.startsWith("/e/") || !Array.isArray(body)) return null;
  // The SDK repeats a failed send with the same seed: events made from it are then the same events.
  const seed = headers.get("x-inngest-event-id-seed") ?? randomUUID();
  const events = body.map((event: Partial<StoredEvent>, index) => ({
    id: event.id ?? `${seed}-${index}`,
    name: String(event.name),
    data: event.data ?? {},
    ts: event.ts ?? Date.now(),
  }));
  await storeEvents(events);
  return Response.json({ ids: events.map((event) => event.id), status: 200 });
}
