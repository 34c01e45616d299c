import { pino } from "pino";

const logger = pino({ base: undefined });

/**
 * Logs what went wrong as one JSON line: where, ids, and the chain of causes with their stacks. Messages are cut and
 * those of rejected queries left out, because they quote the values: mail and addresses do not belong in a log.
 */
export function logError(where: string, error: unknown, ids: Record<string, string | number> = {}): void {
  logger.error({ ...ids, error: describe(error) }, where);
}

function describe(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  const quotesValues = error.name === "PrismaClientValidationError";
  return {
    name: error.name,
    code: typeof code === "string" ? code : undefined,
    message: quotesValues ? undefined : error.message.slice(0, 500),
    stack: error.stack?.slice(error.stack.indexOf("\n    at ")).split("\n", 8),
    cause: error.cause === undefined || depth === 4 ? undefined : describe(error.cause, depth + 1),
  };
}
