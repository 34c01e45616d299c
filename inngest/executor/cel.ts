import type { ExecutorEvent } from "./model";

type Reader = (event: ExecutorEvent) => unknown;

const PATH = /^event(\.[A-Za-z_]\w*)+$/;

/**
 * Reads the part of CEL that the executor understands in keys: a dotted path such as `event.data.mailboxId`.
 * Throws at start for anything else, rather than giving every event the same key.
 */
export function compileKey(source: string): (event: ExecutorEvent) => string {
  const read = compilePath(source.trim());
  if (!read) throw new Error(`cannot read the key « ${source} »: only paths such as event.data.id`);
  return (event) => JSON.stringify(read(event) ?? null);
}

/** As `compileKey`, for a trigger's condition: `path == literal`, with a string, number, true, false or null. */
export function compileCondition(source: string): (event: ExecutorEvent) => boolean {
  const [left, right, ...rest] = source.split("==").map((side) => side.trim());
  const read = left === undefined ? null : compilePath(left);
  const literal = right === undefined ? undefined : readLiteral(right);
  if (!read || literal === undefined || rest.length > 0) {
    throw new Error(`cannot read the condition « ${source} »: only « event.data.x == literal »`);
  }
  return (event) => (read(event) ?? null) === literal;
}

function compilePath(source: string): Reader | null {
  if (!PATH.test(source)) return null;
  const names = source.split(".").slice(1);
  return (event) =>
    names.reduce<unknown>(
      (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      event,
    );
}

function readLiteral(source: string): string | number | boolean | null | undefined {
  const quoted = /^'([^'\\]*)'$|^"([^"\\]*)"$/.exec(source);
  if (quoted) return quoted[1] ?? quoted[2];
  if (/^-?\d+(\.\d+)?$/.test(source)) return Number(source);
  if (source === "true") return true;
  if (source === "false") return false;
  return source === "null" ? null : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
