import { describeSyncEvent, type SyncLogEvent } from "./describe-sync-event";

/** A line of the log as pino writes it. */
interface Line {
  level: string;
  time: string;
  msg?: string;
  sync?: SyncLogEvent;
  error?: { name?: string; code?: string; frames?: string[]; cause?: Line["error"] };
}

const GLYPHS: Record<string, string> = { fatal: "❌", error: "❌", warn: "⚠️", info: "ℹ️" };

/** The line for a person at the terminal, in French: when, what, and of an error its kind and where it came from. */
export function describeLine(json: string): string {
  const line = JSON.parse(json) as Line;
  const at = new Date(line.time);
  if (line.sync) return describeSyncEvent(line.sync, at);
  return `${at.toISOString()} ${GLYPHS[line.level] ?? "·"} ${[line.msg, describeError(line.error)].filter(Boolean).join(" : ")}`;
}

function describeError(error: Line["error"]): string {
  if (!error) return "";
  const kind = [error.name, error.code].filter(Boolean).join(" ");
  const origin = error.frames?.[0] ? ` (${error.frames[0]})` : "";
  const cause = error.cause ? `, dû à ${describeError(error.cause)}` : "";
  return `${kind}${origin}${cause}`;
}
