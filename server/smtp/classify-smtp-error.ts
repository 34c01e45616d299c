import { AppError } from "@/server/errors";
import { readCertificateFault } from "@/server/network/certificate-fault";
import { readNetworkFault } from "@/server/network/network-fault";
import { describeProvider } from "@/server/providers/find-provider";
import { classifyReply, type SmtpVerdict } from "./classify-reply";

/** Where the failure happened; `seconds` is the time limit that applied. */
interface FailureContext {
  host: string;
  port: number;
  seconds: number;
  /** An access token took the place of a password. */
  byToken: boolean;
}

/** Translates what nodemailer, TLS or a socket threw into Lokario's closed set of errors. */
export function classifySmtpError(error: unknown, { host, port, seconds, byToken }: FailureContext): AppError {
  if (error instanceof AppError) return error;
  const provider = describeProvider(host);
  const { codes, response } = readFailure(error);
  const verdict = classifyReply(response, byToken ? "token" : provider.password) ?? fromCodes(codes, error);
  return new AppError(verdict?.code ?? "smtp.protocol", {
    detail: { host, port, provider: provider.name, seconds, ...verdict?.detail },
    cause: error,
  });
}

/** nodemailer puts its own code in the place of the system's and keeps that one beside it. */
function readFailure(error: unknown): { codes: string[]; response: string } {
  const fields = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  const first = Array.isArray(fields.errors) ? (fields.errors[0] as Record<string, unknown> | undefined) : undefined;
  const timeout = fields.name === "TimeoutError" ? "ETIMEDOUT" : null;
  return {
    codes: [fields.originalCode, timeout, fields.code, first?.code].filter((code) => typeof code === "string"),
    response: typeof fields.response === "string" ? fields.response : "",
  };
}

const CODES: Record<string, SmtpVerdict> = {
  NO_STARTTLS: { code: "smtp.tls_required", detail: { reason: "no_starttls" } },
  STARTTLS_INJECTION: { code: "smtp.tls_required", detail: { reason: "injected" } },
  GREETING_TIMEOUT: { code: "smtp.timeout" },
  SOCKET_TIMEOUT: { code: "smtp.timeout" },
  ECONNECTION: { code: "smtp.connection_lost" },
};

function fromCodes(codes: string[], error: unknown): SmtpVerdict | null {
  for (const code of codes) {
    const verdict = CODES[code] ?? fromNetwork(code, error);
    if (verdict) return verdict;
  }
  return null;
}

function fromNetwork(code: string, error: unknown): SmtpVerdict | null {
  const network = readNetworkFault(code);
  if (network === "not_tls") return { code: "smtp.tls_required", detail: { reason: "not_tls" } };
  if (network) return { code: `smtp.${network}` };
  const fault = readCertificateFault(code, error);
  return fault && { code: "smtp.tls_certificate", detail: { ...fault } };
}
