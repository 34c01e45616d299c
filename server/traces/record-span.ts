import { type Attributes, trace } from "@opentelemetry/api";
import { markFailed } from "./with-span";

interface Past {
  startedAt: Date;
  finishedAt: Date;
  errorCode?: string | null;
}

/** Adds what has ended already to the trace of the work under way. */
export function recordSpan(
  name: string,
  { startedAt, finishedAt, errorCode }: Past,
  attributes: Attributes = {},
): void {
  const span = trace.getTracer("lokario").startSpan(name, { startTime: startedAt, attributes });
  if (errorCode) markFailed(span, errorCode);
  span.end(finishedAt);
}
