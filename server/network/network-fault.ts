/** What went wrong below the protocol. */
export type NetworkFault = "refused" | "dns_not_found" | "timeout" | "connection_lost" | "not_tls";

const FAULTS: Record<string, NetworkFault> = {
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  EADDRNOTAVAIL: "refused",
  ENOTFOUND: "dns_not_found",
  ENODATA: "dns_not_found",
  // The name server itself is out of reach: the name may well be right, so it is worth another try all the same.
  EAI_AGAIN: "dns_not_found",
  EAI_FAIL: "dns_not_found",
  ETIMEDOUT: "timeout",
  ETIMEOUT: "timeout",
  ECONNRESET: "connection_lost",
  EPIPE: "connection_lost",
  ECONNABORTED: "connection_lost",
  // The server spoke plain text where TLS was expected: a STARTTLS port.
  ERR_SSL_WRONG_VERSION_NUMBER: "not_tls",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "not_tls",
};

/** What a socket's or a name server's error code means; null when it is about something else. */
export function readNetworkFault(code: string): NetworkFault | null {
  return FAULTS[code] ?? null;
}
