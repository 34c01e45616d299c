/** Why encryption failed, and what the certificate says: the same for every kind of server. */
export const certificateSentences = [
  "La connexion chiffrée à {host} a échoué : {reason, select, expired {le certificat du serveur a expiré} not_yet_valid {le certificat du serveur n'est pas encore valable} self_signed {le serveur a signé lui-même son certificat} wrong_host {le certificat du serveur est établi pour un autre nom} old_tls {le serveur ne connaît que des chiffrements dépassés} other {le certificat du serveur vient d'une autorité inconnue}}.",
  "Il a expiré le {expiredAt, date, long}.",
  "Il est valable à partir du {validFrom, date, long}.",
  "Il est établi pour {issuedFor}.",
];
