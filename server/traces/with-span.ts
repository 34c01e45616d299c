import { type Attributes, type Span, SpanStatusCode, trace } from "@opentelemetry/api";
import { toAppError } from "@/server/errors";

/** Does `work` as a span of a trace. Names and attributes hold ids, codes and counts; without an exporter it costs nothing. */
export function withSpan<T>(name: string, attributes: Attributes, work: (span: Span) => Promise<T>): Promise<T> {
  return trace.getTracer("lokario").startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      markFailed(span, toAppError(error).code);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The code alone: the message of an error may quote mail. */
export function markFailed(span: Span, code: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  span.setAttribute("error.type", code);
}
