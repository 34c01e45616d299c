import { AuthorizationResponseError, ClientError, ResponseBodyError } from "openid-client";
import { AppError, type ErrorCode } from "@/server/errors";

/** Translates what went wrong between Lokario and a provider's authorisation service into Lokario's errors. */
export function translateError(error: unknown, { name }: { name: string }): AppError {
  if (error instanceof AppError) return error;
  const { code, reason, retryAfterMs } = judge(error);
  return new AppError(code, {
    detail: { provider: name, ...(code === "oauth.refused" && { reason: sayable(reason) }) },
    retryAfterMs,
    cause: error,
  });
}

interface Verdict {
  code: ErrorCode;
  reason?: string | undefined;
  retryAfterMs?: number | undefined;
}

/** What the standard calls passing (RFC 6749 §4.1.2.1), with the names that providers add. */
const PASSING = new Set(["server_error", "temporarily_unavailable", "slow_down", "request_timeout"]);

/** The grant is over, or worth nothing before its owner signs in again: a new second factor, say, at Microsoft. */
const OVER = new Set(["invalid_grant", "interaction_required", "login_required", "consent_required"]);

const NO_ANSWER = new Set(["OAUTH_TIMEOUT", "OAUTH_ABORT", "OAUTH_PARSE_ERROR", "OAUTH_RESPONSE_IS_NOT_JSON"]);

function judge(error: unknown): Verdict {
  if (error instanceof AuthorizationResponseError) {
    if (error.error === "access_denied") return { code: "oauth.denied" };
    return PASSING.has(error.error) ? { code: "oauth.unavailable" } : { code: "oauth.refused", reason: error.error };
  }
  if (error instanceof ResponseBodyError) {
    if (isPassing(error.status) || PASSING.has(error.error)) return unavailable(error.response);
    return OVER.has(error.error) ? { code: "oauth.revoked" } : { code: "oauth.refused", reason: error.error };
  }
  // Nothing heard (no route, no name, no certificate), or a proxy's apology in place of an answer.
  if (!(error instanceof ClientError) || NO_ANSWER.has(error.code ?? "")) return { code: "oauth.unavailable" };
  const { cause, code } = error;
  if (!(cause instanceof Response)) return { code: "oauth.refused", reason: code };
  return isPassing(cause.status) ? unavailable(cause) : { code: "oauth.refused", reason: `HTTP ${cause.status}` };
}

function isPassing(status: number): boolean {
  return status >= 500 || status === 429 || status === 408;
}

function unavailable({ headers }: Response): Verdict {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return { code: "oauth.unavailable", ...(seconds > 0 && seconds <= 86_400 && { retryAfterMs: seconds * 1000 }) };
}

/** Shown to people: a code of the standard's shape, never a sentence that a stranger could put into an address. */
function sayable(reason: string | undefined): string {
  return reason && /^[\w .-]{1,60}$/.test(reason) ? reason : "?";
}
