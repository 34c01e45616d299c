import { AppError, type ErrorCode, type ErrorDetail } from "@/server/errors";
import { describeProvider } from "@/server/providers/find-provider";
import { classifyReply } from "./classify-reply";
import { classifySmtpError } from "./classify-smtp-error";
import { fromEnvelope } from "./envelope-address";

interface DeliveryFailure {
  error: AppError;
  /** The status of the server's reply; null when it said nothing. */
  said: number | null;
}

/** What became of a mail that a server did not take: its refusal by the command that it answered, else the network's. */
export function classifyDelivery(error: unknown, { host, port }: { host: string; port: number }): DeliveryFailure {
  const { response, command, recipient, message } = readFailure(error);
  const said = /^[45]\d\d/.test(response) ? Number(response.slice(0, 3)) : null;
  const detail: ErrorDetail = { host, port, provider: describeProvider(host).name };
  const give = (code: ErrorCode, more: ErrorDetail = {}) => ({
    error: new AppError(code, { detail: { ...detail, ...more }, cause: error }),
    said,
  });
  // nodemailer's own word, before anything was said: the server named its limit in EHLO (RFC 1870).
  if (/^Message size larger than allowed/.test(message)) return give("smtp.too_large");
  if (/^Internationalized mailbox name not allowed/.test(message)) return give("smtp.recipient_refused", recipient);
  if (said === null) return { error: classifySmtpError(error, { host, port, seconds: 120, byToken: false }), said };
  if (LIMIT.test(response)) return give("smtp.throttled");
  if (said < 500) return give(classifyReply(response, "own")?.code ?? "smtp.unavailable");
  if (said === 552 || TOO_LARGE.test(response)) return give("smtp.too_large");
  if (command === "RCPT TO") return give("smtp.recipient_refused", recipient);
  return give(command === "MAIL FROM" ? "smtp.sender_refused" : "smtp.message_refused");
}

/** Gmail's daily limit is a 550, though it passes. */
const LIMIT =
  /\b[45]\.4\.5\b|sending (quota|limit)|(daily|hourly) .{0,30}(quota|limit)|too many (messages|recipients)/i;
const TOO_LARGE = /\b5\.3\.4\b|\b5\.2\.3\b|size (limit|exceeds)|too (large|big)/i;

interface Failure {
  response: string;
  command: string;
  recipient: ErrorDetail;
  message: string;
}

function readFailure(error: unknown): Failure {
  const fields = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const rejected = Array.isArray(fields.rejected) ? text(fields.rejected[0]) : text(fields.recipient);
  return {
    response: text(fields.response),
    command: text(fields.command),
    recipient: rejected ? { address: fromEnvelope(rejected) } : {},
    message: text(fields.message),
  };
}
