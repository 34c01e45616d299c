import { toAppError } from "@/server/errors";
import type { JournalData } from "@/server/log/journal";

/** The server's words are cut after this many characters. */
const MAX_WORDS = 300;

/**
 * What an engineer wants to know of a failure: its code, and of its causes the names, codes and what the mail server
 * answered. Messages of other causes are left out: those of the database quote mail.
 */
export function describeFailure(error: unknown): JournalData {
  const { code, detail, retryAfterMs, cause } = toAppError(error);
  const data: JournalData = { code };
  for (const [name, value] of Object.entries(detail)) {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") data[name] = value;
  }
  if (retryAfterMs !== undefined) data.retryAfterMs = retryAfterMs;
  if (cause instanceof Error) {
    data.cause = cause.name;
    const { code: causeCode, responseText } = cause as { code?: unknown; responseText?: unknown };
    if (typeof causeCode === "string") data.causeCode = causeCode;
    if (typeof responseText === "string") data.answer = printable(responseText);
  }
  return data;
}

function printable(words: string): string {
  return words.replace(/\p{C}+/gu, " ").slice(0, MAX_WORDS);
}
