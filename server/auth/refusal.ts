import { type AppError, type ErrorCode, type ErrorDetail, isErrorCode } from "@/server/errors";

/** Why a sign-in was refused, as the browser learns it. */
export interface Refusal {
  code: ErrorCode;
  detail: ErrorDetail;
}

/** A refusal as the one string that next-auth hands to the browser: `code` or `code:minutes`. */
export function encodeRefusal({ code, detail }: AppError): string {
  return "minutes" in detail ? `${code}:${detail.minutes}` : code;
}

/** Reads what `encodeRefusal` wrote; anything else is `internal`. */
export function decodeRefusal(message: string): Refusal {
  const [code = "", minutes] = message.split(":");
  if (!isErrorCode(code)) return { code: "internal", detail: {} };
  return { code, detail: minutes ? { minutes: Number(minutes) } : {} };
}
