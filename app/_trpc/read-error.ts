import { TRPCClientError } from "@trpc/client";
import type { ErrorCode, ErrorDetail } from "@/server/errors";

interface SentError {
  code: ErrorCode;
  detail: ErrorDetail;
}

/** The code and values behind an error of a query or mutation, for `describeError`; what is no answer of ours is `internal`. */
export function readError(error: unknown): SentError {
  const sent = error instanceof TRPCClientError ? (error.data?.error ?? error.shape?.data?.error) : undefined;
  return isSentError(sent) ? sent : { code: "internal", detail: {} };
}

// Which codes there are is the server's to know; one that this page has no words for is described as `internal`.
function isSentError(value: unknown): value is SentError {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}
