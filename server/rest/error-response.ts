import { ZodError } from "zod";
import { type AppError, type ErrorCode, type ErrorDetail, invalidInput, toAppError } from "@/server/errors";
import { logError } from "@/server/log/log-error";
import { ERROR_WORDS, FIELD_WORDS } from "./error-words";
import { jsonResponse } from "./json-response";

/** An error as REST tells it. `field` names what in the request is wrong; `detail` holds the values of the words. */
export interface RestError {
  code: ErrorCode;
  message: string;
  field?: string;
  detail?: ErrorDetail;
}

/** The one place where a REST call's error becomes its answer. */
export function errorResponse(error: unknown, request: Request): Response {
  const known = error instanceof ZodError ? invalidInput(error) : toAppError(error);
  if (known.code === "internal") logError(`rest: ${request.method} failed`, known);
  return jsonResponse({ error: toRestError(known) }, known.kind.status, headersOf(known));
}

/** Code, English words and values; never a cause. */
export function toRestError({ code, detail }: Pick<AppError, "code" | "detail">): RestError {
  const { field, ...values } = detail;
  if (typeof field !== "string") return { code, message: ERROR_WORDS[code], ...withValues(values) };
  const words = code === "request.invalid" ? FIELD_WORDS[field] : undefined;
  return { code, message: words ?? ERROR_WORDS[code], field, ...withValues(values) };
}

function withValues(values: ErrorDetail): { detail?: ErrorDetail } {
  return Object.keys(values).length > 0 ? { detail: values } : {};
}

function headersOf({ code, retryAfterMs }: AppError): Record<string, string> {
  return {
    ...(code === "auth.required" && { "WWW-Authenticate": "Bearer" }),
    ...(retryAfterMs !== undefined && { "Retry-After": String(Math.ceil(retryAfterMs / 1000)) }),
  };
}
