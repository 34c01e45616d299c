import type { AppError } from "@/server/errors";

/**
 * Writes what went wrong inside to the server's log. Messages are left out on purpose: those of the database hold
 * the values of the query, and so mail and addresses.
 */
export function logFault(path: string, { code, cause }: AppError): void {
  const fault = cause instanceof Error ? cause : new Error(typeof cause);
  const frames = fault.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  const kind = "code" in fault ? `${fault.name} ${String(fault.code)}` : fault.name;
  console.error(JSON.stringify({ level: "error", path, code, kind, frames: frames.slice(0, 8).map((f) => f.trim()) }));
}
