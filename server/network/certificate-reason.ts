/** Why a certificate was refused, as a key for words. */
export type CertificateReason = "expired" | "self_signed" | "wrong_host" | "untrusted" | "old_tls";

const REASONS: Record<string, CertificateReason> = {
  CERT_HAS_EXPIRED: "expired",
  CERT_NOT_YET_VALID: "expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "self_signed",
  SELF_SIGNED_CERT_IN_CHAIN: "self_signed",
  ERR_TLS_CERT_ALTNAME_INVALID: "wrong_host",
  HOSTNAME_MISMATCH: "wrong_host",
};

// OpenSSL's X509_V_ERR_* names, as Node gives them in `error.code`.
const UNTRUSTED =
  /^(UNABLE_TO_|CERT_|CRL_|ERROR_IN_|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED|OUT_OF_MEM|EE_KEY_TOO_SMALL|CA_)/;
const OLD_TLS = /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_CIPHERS|HANDSHAKE_FAILURE|DH_KEY_TOO_SMALL|LEGACY_SIGALG/;

/** Why TLS refused the server, or null when the error is about something else. */
export function certificateReason(code: string): CertificateReason | null {
  const known = REASONS[code];
  if (known) return known;
  if (OLD_TLS.test(code)) return "old_tls";
  return UNTRUSTED.test(code) ? "untrusted" : null;
}
