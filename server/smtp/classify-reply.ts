import type { ErrorCode, ErrorDetail } from "@/server/errors";
import type { PasswordRule } from "@/server/providers/provider";
import { wantsAppPassword } from "@/server/providers/wants-app-password";

export interface SmtpVerdict {
  code: ErrorCode;
  detail?: ErrorDetail;
}

/**
 * What a server meant by a refusal. Words before numbers: providers say very different things with the same 535, and
 * a passing limit with the same 454 as a broken server. An empty reply means nothing.
 * `rule` is what the provider makes of passwords, or that an access token took the place of one.
 */
export function classifyReply(reply: string, rule: PasswordRule | "token"): SmtpVerdict | null {
  const status = Number(reply.slice(0, 3));
  if (!(status >= 400)) return null;
  if (wantsAppPassword(reply)) return verdictOf("smtp.app_password_required");
  const said = WORDS.find(([pattern]) => pattern.test(reply));
  if (said) return verdictOf(said[1]);
  if (status < 500) return verdictOf(PASSING.has(status) ? "smtp.throttled" : "smtp.unavailable");
  if (status === 538) return verdictOf("smtp.tls_required");
  if (status === 535 || status === 534 || status === 530) return verdictOf(refusedLogin(rule));
  // The login itself is unknown here, or this mechanism is (RFC 4954 §4).
  if (status >= 500 && status <= 504)
    return verdictOf(rule === "oauth" ? "smtp.oauth_required" : "smtp.auth_unavailable");
  return verdictOf("smtp.blocked");
}

const WORDS: [RegExp, ErrorCode][] = [
  [/SmtpClientAuthentication is disabled/i, "smtp.disabled"],
  [/basic authentication is disabled|\b5\.7\.139\b/i, "smtp.oauth_required"],
  [/too many (failed )?(login|auth)|login attempts|login rate/i, "smtp.too_many_logins"],
  [/must issue a STARTTLS|STARTTLS (is )?required|encryption required/i, "smtp.tls_required"],
  [
    /grey ?-?list|rate limit|throttl|too many (concurrent |simultaneous )?(connections|messages|sessions)/i,
    "smtp.throttled",
  ],
];

/** Mailbox busy, local trouble, storage: what greylisting answers too. */
const PASSING: ReadonlySet<number> = new Set([450, 451, 452]);

function refusedLogin(rule: PasswordRule | "token"): ErrorCode {
  if (rule === "token") return "oauth.revoked";
  if (rule === "oauth") return "smtp.oauth_required";
  return rule === "app" ? "smtp.app_password_required" : "smtp.auth_failed";
}

function verdictOf(code: ErrorCode): SmtpVerdict {
  return code === "smtp.tls_required" ? { code, detail: { reason: "no_starttls" } } : { code };
}
