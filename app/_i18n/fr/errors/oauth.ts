import type { ErrorWordsOf } from "../../error-words";

export const oauthErrors: ErrorWordsOf<"oauth"> = {
  "oauth.revoked": {
    title: "Autorisation retirée",
    text: [
      "L'accès accordé à Lokario a expiré ou a été retiré.",
      "Reconnectez le compte : vos emails et vos réglages sont conservés.",
    ],
    actions: ["Reconnecter"],
  },
  "oauth.not_configured": {
    title: "Connexion {provider} non activée",
    plainTitle: "Connexion non activée",
    text: [
      "La personne qui a installé Lokario doit d'abord l'inscrire auprès de {provider}, puis indiquer {variables} dans sa configuration.",
    ],
  },
  "oauth.attempt_over": {
    title: "Demande expirée",
    text: [
      "Cette demande de connexion a déjà servi, a plus de dix minutes, ou vient d'un autre navigateur.",
      "Rien n'a été modifié.",
      "Recommencez depuis cette page.",
    ],
  },
  "oauth.denied": {
    title: "Autorisation refusée",
    text: [
      "Vous n'avez pas autorisé Lokario chez {provider}.",
      "Rien n'a été modifié ; vous pouvez recommencer quand vous voulez.",
    ],
  },
  "oauth.mail_not_granted": {
    title: "Accès aux emails non accordé",
    text: [
      "{provider} a bien reconnu votre compte, mais sans autoriser Lokario à lire vos emails.",
      "Recommencez, et laissez cochée la case qui donne accès aux emails.",
    ],
  },
  "oauth.other_account": {
    title: "Ce n'est pas le bon compte",
    text: [
      "Vous avez autorisé le compte {account}, qui n'ouvre pas la boîte {email}.",
      "Recommencez et choisissez le compte {email}, ou corrigez l'adresse.",
    ],
  },
  "oauth.refused": {
    title: "{provider} a refusé la demande",
    plainTitle: "Demande refusée",
    text: [
      "La réponse de {provider} est « {reason} ».",
      "L'inscription de Lokario auprès de {provider} est sans doute à corriger par la personne qui l'a installé : identifiant, secret expiré ou adresse de retour.",
    ],
  },
  "oauth.unavailable": {
    title: "{provider} ne répond pas",
    plainTitle: "Autorisation momentanément impossible",
    text: [
      "Le service d'autorisation de {provider} est injoignable pour le moment.",
      "C'est passager : votre autorisation reste valable.",
      "Prochain essai à {time}.",
    ],
    actions: ["Réessayer"],
  },
};
