import type { PeerCertificate, TLSSocket } from "node:tls";

/** Why a server's encryption was refused, and what its certificate says of that: values for words. */
export interface CertificateFault {
  reason: "expired" | "not_yet_valid" | "self_signed" | "wrong_host" | "untrusted" | "old_tls";
  /** Milliseconds since 1970. */
  expiredAt?: number;
  validFrom?: number;
  /** The names that the certificate is for. */
  issuedFor?: string;
}

/** What was wrong with a certificate, or null when the error is about something else. */
export function readCertificateFault(code: string, error: unknown): CertificateFault | null {
  const reason = reasonOf(code);
  if (!reason) return null;
  const seen = typeof error === "object" && error !== null ? certificates.get(error) : undefined;
  if (reason === "expired" && seen?.validTo) return { reason, expiredAt: seen.validTo };
  if (reason === "not_yet_valid" && seen?.validFrom) return { reason, validFrom: seen.validFrom };
  if (reason === "wrong_host" && seen?.names) return { reason, issuedFor: seen.names };
  return { reason };
}

/**
 * Keeps what a refused certificate says. Node destroys the connection as it refuses, and the certificate with it:
 * this is the last moment at which it can be read.
 */
export function keepRefusedCertificate(socket: TLSSocket): void {
  const destroy = socket.destroy.bind(socket);
  socket.destroy = (error) => {
    if (error) certificates.set(error, readCertificate(socket));
    return destroy(error);
  };
}

interface SeenCertificate {
  validFrom: number;
  validTo: number;
  names: string;
}

const certificates = new WeakMap<object, SeenCertificate>();

const REASONS: Record<string, CertificateFault["reason"]> = {
  CERT_HAS_EXPIRED: "expired",
  CERT_NOT_YET_VALID: "not_yet_valid",
  DEPTH_ZERO_SELF_SIGNED_CERT: "self_signed",
  SELF_SIGNED_CERT_IN_CHAIN: "untrusted",
  ERR_TLS_CERT_ALTNAME_INVALID: "wrong_host",
  HOSTNAME_MISMATCH: "wrong_host",
};

// OpenSSL's X509_V_ERR_* names, as Node gives them in `error.code`.
const UNTRUSTED =
  /^(UNABLE_TO_|CERT_|CRL_|ERROR_IN_|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED|OUT_OF_MEM|EE_KEY_TOO_SMALL|CA_)/;
const OLD_TLS = /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_CIPHERS|HANDSHAKE_FAILURE|DH_KEY_TOO_SMALL|LEGACY_SIGALG/;

function reasonOf(code: string): CertificateFault["reason"] | null {
  const known = REASONS[code];
  if (known) return known;
  if (OLD_TLS.test(code)) return "old_tls";
  if (UNTRUSTED.test(code)) return "untrusted";
  return code === "EPROTO" || /^ERR_(SSL|TLS)_/.test(code) ? "untrusted" : null;
}

const MAX_NAMES = 3;

function readCertificate(socket: TLSSocket): SeenCertificate {
  // Typed otherwise, but null where the connection is gone already: given up from outside, say.
  const certificate: Partial<PeerCertificate> | null = socket.getPeerCertificate();
  const { valid_from, valid_to, subject, subjectaltname = "" } = certificate ?? {};
  const alternatives = [...subjectaltname.matchAll(/DNS:([^,]+)/g)].map(([, name = ""]) => name);
  // A stranger wrote these names, and a person reads them.
  const names = (alternatives.length > 0 ? alternatives : [String(subject?.CN)]).filter((name) =>
    /^[\w.*-]{1,253}$/.test(name),
  );
  return { validFrom: toTime(valid_from), validTo: toTime(valid_to), names: names.slice(0, MAX_NAMES).join(", ") };
}

function toTime(date: string | undefined): number {
  return Date.parse(date ?? "") || 0;
}
