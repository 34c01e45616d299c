import { AppError, type ErrorCode } from "@/server/errors";

/** RFC 5530 and 4314: what a server means by its NO to a change. */
const CODES: Record<string, ErrorCode> = {
  OVERQUOTA: "wish.over_quota",
  NOPERM: "wish.read_only",
  "READ-ONLY": "wish.read_only",
  TRYCREATE: "wish.folder_gone",
  NONEXISTENT: "wish.folder_gone",
};

const PASSING = /^(UNAVAILABLE|INUSE|SERVERBUG|LIMIT|THROTTLED)$/;

/** Translates a server's NO to a change; null when it is no answer, or one that says nothing about the change itself. */
export function classifyRefusal(error: unknown): AppError | null {
  const { responseStatus, serverResponseCode } = (error ?? {}) as {
    responseStatus?: unknown;
    serverResponseCode?: unknown;
  };
  const code = String(serverResponseCode ?? "").toUpperCase();
  if ((responseStatus !== "NO" && responseStatus !== "BAD") || PASSING.test(code)) return null;
  return new AppError(CODES[code] ?? "wish.refused", { cause: error });
}
