import { eventType, staticSchema } from "inngest";
import type { LokarioEventName, LokarioEvents } from "../events";

/** A trigger that gives the function its event's type. */
export function on<Name extends LokarioEventName>(name: Name) {
  return eventType(name, { schema: staticSchema<LokarioEvents[Name]>() });
}
