import { TRPCClientError } from "@trpc/client";
import { type ErrorCode, type ErrorDetail, isErrorCode } from "@/server/errors";

/** The code and values behind an error of a query or mutation, for `describeError`; the unknown is `internal`. */
export function readError(error: unknown): { code: ErrorCode; detail: ErrorDetail } {
  const sent = error instanceof TRPCClientError ? (error.data?.error ?? error.shape?.data?.error) : undefined;
  return isSentError(sent) ? sent : { code: "internal", detail: {} };
}

function isSentError(value: unknown): value is { code: ErrorCode; detail: ErrorDetail } {
  return typeof value === "object" && value !== null && "code" in value && isErrorCode(String(value.code));
}
