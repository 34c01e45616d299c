import { logger } from "./logger";

/**
 * Logs what went wrong as one JSON line: where, ids, and the chain of causes with their stacks. Their messages are
 * left out, because those of the database quote the values of the query, and so mail and addresses.
 */
export function logError(where: string, error: unknown, ids: Record<string, string | number> = {}): void {
  logger().error({ ...ids, error: describe(error) }, where);
}

function describe(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    code: typeof code === "string" ? code : undefined,
    frames: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    cause: error.cause === undefined || depth === 4 ? undefined : describe(error.cause, depth + 1),
  };
}
