/** Why encryption failed, and what the certificate says: the same for every kind of server. */
export const certificateSentences = [
  "The encrypted connection to {host} failed: {reason, select, expired {the server's certificate has expired} not_yet_valid {the server's certificate is not valid yet} self_signed {the server signed its certificate itself} wrong_host {the server's certificate is for another name} old_tls {the server only knows outdated encryption} other {the server's certificate comes from an unknown authority}}.",
  "It expired on {expiredAt, date, long}.",
  "It is valid from {validFrom, date, long}.",
  "It is issued for {issuedFor}.",
];
