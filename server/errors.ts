import type { ZodError } from "zod";

/**
 * Every way in which Lokario refuses or fails, as a closed set. Each code has words in French and English
 * (app/_i18n) and one HTTP status; what happens next (retry, pause, wait) follows from the flags.
 */
interface ErrorKind {
  /** HTTP status of REST and tRPC answers. */
  status: number;
  /** Trying again by itself can help. */
  retry?: boolean;
  /** Only the owner can cure it: three runs in a row pause the schedule. */
  owner?: boolean;
}

export const ERROR_KINDS = {
  "auth.required": { status: 401 },
  "auth.forbidden": { status: 403 },
  "auth.scope_required": { status: 403 },
  "auth.invalid_credentials": { status: 401 },
  "auth.too_many_attempts": { status: 429 },
  "setup.already_done": { status: 409 },
  "request.invalid": { status: 400 },
  "request.not_found": { status: 404 },
  "request.method_not_allowed": { status: 405 },
  "request.too_many": { status: 429 },
  "request.in_progress": { status: 409 },
  "request.key_reused": { status: 422 },
  "mailbox.already_connected": { status: 409 },
  "mailbox.account_changed": { status: 409 },
  "mailbox.disabled": { status: 409 },
  "mailbox.host_forbidden": { status: 400, owner: true },
  "webhook.url_forbidden": { status: 400 },
  "webhook.limit_reached": { status: 409 },
  "client.address_taken": { status: 409 },
  "demo.unavailable": { status: 409 },
  "imap.auth_failed": { status: 422, owner: true },
  "imap.not_enabled": { status: 422, owner: true },
  "imap.app_password_required": { status: 422, owner: true },
  "imap.oauth_required": { status: 422, owner: true },
  "imap.auth_unavailable": { status: 422, owner: true },
  "imap.token_refused": { status: 422, owner: true },
  "oauth.revoked": { status: 422, owner: true },
  "oauth.not_configured": { status: 409 },
  "oauth.attempt_over": { status: 409 },
  "oauth.denied": { status: 409 },
  "oauth.mail_not_granted": { status: 409 },
  "oauth.other_account": { status: 409 },
  "oauth.refused": { status: 502 },
  "oauth.unavailable": { status: 503, retry: true },
  "imap.too_many_logins": { status: 503 },
  "imap.logins_postponed": { status: 429 },
  "imap.throttled": { status: 503 },
  "imap.too_many_connections": { status: 503, retry: true },
  "imap.unavailable": { status: 503, retry: true },
  "imap.connection_lost": { status: 503, retry: true },
  "imap.timeout": { status: 504, retry: true },
  "imap.refused": { status: 502, retry: true },
  "imap.dns_not_found": { status: 502, retry: true },
  "imap.tls_certificate": { status: 502, owner: true },
  "imap.tls_required": { status: 502, owner: true },
  "imap.folder_refused": { status: 502, retry: true },
  "imap.protocol": { status: 502, retry: true },
  "smtp.auth_failed": { status: 422, owner: true },
  "smtp.app_password_required": { status: 422, owner: true },
  "smtp.oauth_required": { status: 422, owner: true },
  "smtp.auth_unavailable": { status: 422, owner: true },
  "smtp.disabled": { status: 422, owner: true },
  "smtp.blocked": { status: 502, owner: true },
  "smtp.too_many_logins": { status: 503 },
  "smtp.throttled": { status: 503 },
  "smtp.unavailable": { status: 503, retry: true },
  "smtp.connection_lost": { status: 503, retry: true },
  "smtp.timeout": { status: 504, retry: true },
  "smtp.refused": { status: 502, retry: true },
  "smtp.dns_not_found": { status: 502, retry: true },
  "smtp.tls_certificate": { status: 502, owner: true },
  "smtp.tls_required": { status: 502, owner: true },
  "smtp.protocol": { status: 502, retry: true },
  "smtp.sender_refused": { status: 422, owner: true },
  "smtp.recipient_refused": { status: 422 },
  "smtp.message_refused": { status: 422 },
  "smtp.too_large": { status: 422 },
  "smtp.outcome_unknown": { status: 502 },
  "draft.changed_elsewhere": { status: 409 },
  "draft.on_its_way": { status: 409 },
  "draft.sending_not_configured": { status: 409 },
  "draft.file_too_large": { status: 413 },
  "draft.quote_too_large": { status: 413 },
  "draft.answered_meanwhile": { status: 409 },
  "message.unreadable": { status: 422 },
  "message.too_large": { status: 422 },
  "message.gone": { status: 410 },
  "attachment.unavailable": { status: 503, retry: true },
  "wish.refused": { status: 502 },
  "wish.over_quota": { status: 507 },
  "wish.read_only": { status: 403 },
  "wish.folder_gone": { status: 410 },
  "wish.message_gone": { status: 410 },
  "storage.unavailable": { status: 503, retry: true },
  "sync.partial": { status: 200 },
  "sync.lease_lost": { status: 409, retry: true },
  "sync.interrupted": { status: 503, retry: true },
  "sync.cancelled": { status: 409 },
  "database.unavailable": { status: 503, retry: true },
  "database.full": { status: 503, retry: true },
  internal: { status: 500, retry: true },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERROR_KINDS;

/** Values for the words of an error (host, port, field, seconds …). Shown to people: never a secret, never mail. */
export type ErrorDetail = Record<string, string | number>;

/** The one error that crosses rooms. `cause` is logged, never sent. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
  /** How long the other side asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, options: { detail?: ErrorDetail; retryAfterMs?: number; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.detail = options.detail ?? {};
    this.retryAfterMs = options.retryAfterMs;
  }

  get kind(): ErrorKind {
    return ERROR_KINDS[this.code];
  }
}

export function isErrorCode(value: string): value is ErrorCode {
  return Object.hasOwn(ERROR_KINDS, value);
}

/** An error with the values of its words. */
export interface ShownError {
  code: ErrorCode;
  detail: ErrorDetail;
}

/** An error as a row keeps it; null: none, or one that this version does not know. */
export function toShownError(code: string | null, detail: unknown): ShownError | null {
  return code && isErrorCode(code) ? { code, detail: (detail ?? {}) as ErrorDetail } : null;
}

/** What is not an AppError becomes a trouble of the database, or `internal`, with the original as its cause. */
export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError(databaseCodeOf(error) ?? "internal", { cause: error });
}

/** What somebody sent does not fit: names the first field that is wrong. */
export function invalidInput(error: ZodError): AppError {
  const field = error.issues[0]?.path.join(".");
  return new AppError("request.invalid", { detail: field ? { field } : {}, cause: error });
}

/** What Prisma calls a database that it cannot reach, that hung up, that has no connection left or ended a transaction. */
const DATABASE_DOWN = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
/** What its driver calls the same in a raw query, where Prisma's own code is P2010 whatever happened. */
const CONNECTION_LOST = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
/** What PostgreSQL's client says of a connection that broke before or during a query. */
const CONNECTION_BROKE = /^Connection terminated|is not queryable$|^write EPIPE$/;
const DISK_FULL = "53100";

/** PostgreSQL's own codes (classes 08, 53, 57P and 58: connections, resources, shutdown, input and output) count too. */
function databaseCodeOf(error: unknown): ErrorCode | null {
  if (!(error instanceof Error)) return null;
  const told = JSON.stringify(error);
  const state = /"originalCode":"(\w{5})"/.exec(told)?.[1] ?? "";
  if (state === DISK_FULL) return "database.full";
  const down =
    DATABASE_DOWN.has("code" in error ? String(error.code) : "") ||
    CONNECTION_LOST.has(/"kind":"(\w+)"/.exec(told)?.[1] ?? "") ||
    /^(08|53|57P|58)/.test(state) ||
    CONNECTION_BROKE.test(error.message);
  return down ? "database.unavailable" : null;
}
