import { trace } from "@opentelemetry/api";
import { type Logger, pino } from "pino";
import { describeLine } from "./describe-line";
import { currentLogIds } from "./log-ids";
import { redactFields, redactLine } from "./redact";

/** No children: what they are made with would pass the redaction by. */
type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

const shared = globalThis as typeof globalThis & { lokarioLogger?: Logger };

/**
 * The process's log. Every line carries the ids of the request, job and run inside which it is written, and passes the
 * redaction; it goes to the standard output as JSON, or in French where a person reads it at a terminal.
 */
export function logger(): Log {
  shared.lokarioLogger ??= createLogger();
  return shared.lokarioLogger;
}

// Read raw: what is wrong with the environment must be said too.
function createLogger(): Logger {
  const { LOKARIO_LOG_FORMAT, LOKARIO_LOG_LEVEL, LOKARIO_LOG_STREAM } = process.env;
  const stream = LOKARIO_LOG_STREAM === "stderr" ? process.stderr : process.stdout;
  const readable = LOKARIO_LOG_FORMAT ? LOKARIO_LOG_FORMAT === "text" : stream.isTTY;
  // A person is told what went wrong; a program takes everything.
  const level = LOKARIO_LOG_LEVEL || (readable ? "warn" : "info");
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ({ ...traceIds(), ...currentLogIds() }),
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redactFields(fields),
      },
    },
    {
      write(line: string) {
        const safe = redactLine(line);
        stream.write(readable ? `${describeLine(safe)}\n` : safe);
      },
    },
  );
}

/** So that a line leads to its trace. */
function traceIds(): { traceId?: string; spanId?: string } {
  const span = trace.getActiveSpan()?.spanContext();
  return span ? { traceId: span.traceId, spanId: span.spanId } : {};
}
