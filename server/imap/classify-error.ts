import { AppError, type ErrorCode, type ErrorDetail } from "@/server/errors";
import { readCertificateFault } from "@/server/network/certificate-fault";
import { readNetworkFault } from "@/server/network/network-fault";
import { describeProvider } from "@/server/providers/find-provider";
import type { PasswordRule } from "@/server/providers/provider";
import { suggestHost } from "@/server/providers/suggest-host";
import { wantsAppPassword } from "@/server/providers/wants-app-password";

/** Where the failure happened; `seconds` is the time limit that applied. */
export interface FailureContext {
  host: string;
  port: number;
  seconds?: number;
  /** The login was by access token, which says nothing of a password. */
  byToken?: boolean;
}

/** Translates what imapflow, TLS or a socket threw into Lokario's closed set of errors. */
export function classifyError(error: unknown, context: FailureContext): AppError {
  if (error instanceof AppError) return error;
  const failure = readFailure(error);
  const provider = describeProvider(context.host);
  const secret = context.byToken ? "token" : provider.password;
  const found = fromServerText(failure) ?? fromRefusal(failure, secret) ?? fromCode(failure, error);
  const code = found?.code ?? "imap.protocol";
  const suggestion = code === "imap.dns_not_found" ? suggestHost(context.host) : null;
  return new AppError(code, {
    detail: {
      host: context.host,
      port: context.port,
      provider: provider.name,
      ...(context.seconds && { seconds: context.seconds }),
      ...(suggestion && { suggestion }),
      // Where two-step verification may be on, a refusal may mean that the everyday password is not enough.
      ...(code === "imap.auth_failed" && secret === "appIfTwoStep" && { twoStep: provider.name }),
      ...found?.detail,
    },
    retryAfterMs: found?.retryAfterMs,
    cause: error,
  });
}

interface Verdict {
  code: ErrorCode;
  detail?: ErrorDetail;
  retryAfterMs?: number;
}

interface Failure {
  code: string;
  /** All that the server said: tagged text, response code, BYE reason. */
  text: string;
  /** The server answered the login with NO or BAD. */
  refused: boolean;
  /** The upgrade to TLS did not happen; without a code, because the server offers none. */
  tlsFailed: boolean;
  throttleMs: number | undefined;
}

function readFailure(error: unknown): Failure {
  const fields = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  const said = ["serverResponseCode", "responseText", "response", "reason"].map((key) => fields[key]);
  const first = Array.isArray(fields.errors) ? (fields.errors[0] as Record<string, unknown> | undefined) : undefined;
  const code = fields.code ?? first?.code;
  return {
    code: typeof code === "string" ? code : fields.name === "TimeoutError" ? "ETIMEDOUT" : "",
    text: [...said.filter((value) => typeof value === "string"), fields.message].join("\n"),
    refused: fields.authenticationFailed === true,
    tlsFailed: fields.tlsFailed === true,
    throttleMs: typeof fields.throttleReset === "number" ? fields.throttleReset : undefined,
  };
}

/** Texts first: providers send a passing limit with the same AUTHENTICATIONFAILED as a wrong password. */
function fromServerText({ code, text, throttleMs }: Failure): Verdict | null {
  const backOff = throttleMs ?? backOffOf(text);
  if (code === "ETHROTTLE" || /request is throttled/i.test(text)) {
    return { code: "imap.throttled", retryAfterMs: backOff };
  }
  if (/too many (failed )?login|login attempts|\bLOGIN rate\b/i.test(text)) return { code: "imap.too_many_logins" };
  if (/too many (simultaneous )?connections|maximum number of connections|connection limit/i.test(text)) {
    return { code: "imap.too_many_connections" };
  }
  if (/\bOVERQUOTA\b|bandwidth limit|\[THROTTLED\]|\bLIMIT\]/i.test(text)) return { code: "imap.throttled" };
  if (wantsAppPassword(text)) return { code: "imap.app_password_required" };
  if (/not enabled for IMAP|enable IMAP|IMAP (access )?(is )?(disabled|not enabled|turned off)/i.test(text)) {
    return { code: "imap.not_enabled" };
  }
  if (/\bPRIVACYREQUIRED\b/i.test(text)) return { code: "imap.tls_required", detail: { reason: "no_starttls" } };
  if (/\b(UNAVAILABLE|INUSE|SERVERBUG)\b/.test(text)) return { code: "imap.unavailable" };
  return null;
}

function backOffOf(text: string): number | undefined {
  const found = /back-?off time[:=\s]+(\d{1,9})/i.exec(text)?.[1];
  return found ? Number(found) : undefined;
}

function fromRefusal({ refused, text }: Failure, secret: PasswordRule | "token"): Verdict | null {
  // The last two are imapflow's own: the server offers no way in that it could take, and no password was sent.
  const isUnsupported = /unsupported authentication|login is disabled|no matching authentication method/i.test(text);
  if (!refused && !isUnsupported && !/\b(AUTHENTICATIONFAILED|AUTHORIZATIONFAILED)\b/.test(text)) return null;
  if (secret === "token") return { code: "imap.token_refused" };
  if (secret === "oauth") return { code: "imap.oauth_required" };
  if (isUnsupported) return { code: "imap.auth_unavailable" };
  return { code: secret === "app" ? "imap.app_password_required" : "imap.auth_failed" };
}

/** imapflow's own codes. */
const CODES: Record<string, Verdict> = {
  CONNECT_TIMEOUT: { code: "imap.timeout" },
  GREETING_TIMEOUT: { code: "imap.timeout" },
  UPGRADE_TIMEOUT: { code: "imap.timeout" },
  ERR_SOCKET_CONNECTION_TIMEOUT: { code: "imap.timeout" },
  NoConnection: { code: "imap.connection_lost" },
  EConnectionClosed: { code: "imap.connection_lost" },
  StateLogout: { code: "imap.connection_lost" },
  ClosedAfterConnectText: { code: "imap.connection_lost" },
  ClosedAfterConnectTLS: { code: "imap.connection_lost" },
  DownloadIncomplete: { code: "imap.connection_lost" },
  STARTTLS_INJECTION: { code: "imap.tls_required", detail: { reason: "injected" } },
};

function fromCode({ code, tlsFailed }: Failure, error: unknown): Verdict | null {
  if (tlsFailed && code === "") return { code: "imap.tls_required", detail: { reason: "no_starttls" } };
  const known = CODES[code];
  if (known) return known;
  const network = readNetworkFault(code);
  if (network === "not_tls") return { code: "imap.tls_required", detail: { reason: "not_tls" } };
  if (network) return { code: `imap.${network}` };
  const fault = readCertificateFault(code, error);
  return fault && { code: "imap.tls_certificate", detail: { ...fault } };
}
