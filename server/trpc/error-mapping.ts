import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { AppError, type ErrorCode, type ErrorDetail, invalidInput, toAppError } from "@/server/errors";

/** What the browser learns of an error beside tRPC's own code. */
export interface SentError {
  code: ErrorCode;
  detail: ErrorDetail;
}

const TRPC_CODES: Record<number, TRPCError["code"]> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  405: "METHOD_NOT_SUPPORTED",
  409: "CONFLICT",
  422: "UNPROCESSABLE_CONTENT",
  429: "TOO_MANY_REQUESTS",
  502: "BAD_GATEWAY",
  503: "SERVICE_UNAVAILABLE",
  504: "GATEWAY_TIMEOUT",
};

/** The AppError behind what a procedure threw: ours, an input that does not fit, or `internal`. */
export function appErrorOf(error: unknown): AppError {
  const thrown = error instanceof TRPCError ? error.cause : error;
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof ZodError) return invalidInput(thrown);
  if (error instanceof TRPCError && error.code === "NOT_FOUND" && !thrown) return new AppError("request.not_found");
  if (error instanceof TRPCError && error.code === "BAD_REQUEST")
    return new AppError("request.invalid", { cause: thrown });
  return toAppError(thrown);
}

/** The same error with the tRPC code, and so the HTTP status, of its kind. */
export function toTrpcError(error: unknown): TRPCError {
  const cause = appErrorOf(error);
  return new TRPCError({ code: TRPC_CODES[cause.kind.status] ?? "INTERNAL_SERVER_ERROR", message: cause.code, cause });
}

/**
 * Only the code and the values for its words leave the server. What nobody foresaw takes the reference along by which its
 * lines are found in the log.
 */
export function toSentError({ code, detail }: AppError, reference?: string): SentError {
  return { code, detail: code === "internal" && reference ? { ...detail, ref: reference } : detail };
}
