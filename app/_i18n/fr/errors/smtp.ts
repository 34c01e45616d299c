import type { ErrorWordsOf } from "../../error-words";
import { certificateSentences } from "./certificate";

/** Troubles of the server that sends: the same causes as for reading, said of sending. */
export const smtpErrors: ErrorWordsOf<"smtp"> = {
  "smtp.auth_failed": {
    title: "Identifiants refusés pour l'envoi",
    text: [
      "{host} a refusé l'identifiant ou le mot de passe.",
      "S'il faut un autre mot de passe pour l'envoi, saisissez-le dans « Envoi des réponses ».",
    ],
    actions: ["Modifier le mot de passe d'envoi"],
  },
  "smtp.app_password_required": {
    title: "Mot de passe d'application requis pour l'envoi",
    text: [
      "{provider} n'accepte pas votre mot de passe habituel.",
      "Activez la validation en deux étapes, créez un mot de passe d'application nommé « Lokario IMAP », puis collez-le ici.",
    ],
    actions: ["Créer un mot de passe d'application (nouvelle fenêtre)", "Modifier le mot de passe d'envoi"],
  },
  "smtp.oauth_required": {
    title: "Connexion {provider} requise pour l'envoi",
    plainTitle: "Connexion du fournisseur requise pour l'envoi",
    text: [
      "{provider} refuse désormais les mots de passe pour l'envoi, même d'application.",
      "Autorisez Lokario depuis votre compte, ou laissez l'envoi vide.",
    ],
  },
  "smtp.auth_unavailable": {
    title: "Identification impossible sur ce port",
    text: [
      "{host} ne propose aucune identification sur le port {port}.",
      "Utilisez le port 465 avec SSL/TLS, ou 587 avec STARTTLS.",
    ],
    actions: ["Rétablir les réglages {provider}", "Modifier le port d'envoi"],
  },
  "smtp.disabled": {
    title: "Envoi SMTP désactivé sur ce compte",
    text: [
      "{provider} a désactivé l'envoi SMTP pour cette boîte.",
      "Son administrateur peut l'activer : « SMTP authentifié » dans les applications de messagerie de l'utilisateur.",
    ],
    actions: ["Réessayer"],
  },
  "smtp.blocked": {
    title: "Serveur d'envoi fermé à cette adresse",
    text: [
      "{host} refuse les connexions venant de cette installation de Lokario.",
      "Utilisez le port 465 ou 587 plutôt que 25, ou demandez à l'hébergeur de lever le blocage.",
    ],
    actions: ["Modifier le port d'envoi", "Réessayer"],
  },
  "smtp.too_many_logins": {
    title: "Trop de tentatives de connexion pour l'envoi",
    text: ["{provider} bloque les connexions pendant 15 à 30 minutes.", "Réessayez ensuite."],
  },
  "smtp.throttled": {
    title: "Le serveur d'envoi demande de patienter",
    text: ["{host} limite les connexions ou fait attendre les nouveaux venus.", "Réessayez dans quelques minutes."],
    actions: ["Réessayer"],
  },
  "smtp.unavailable": {
    title: "Serveur d'envoi momentanément indisponible",
    text: ["{host} signale une panne ou une maintenance.", "Réessayez dans quelques minutes."],
    actions: ["Réessayer"],
  },
  "smtp.connection_lost": {
    title: "Connexion d'envoi interrompue",
    text: ["{host} a fermé la connexion.", "C'est souvent passager."],
    actions: ["Réessayer"],
  },
  "smtp.timeout": {
    title: "Le serveur d'envoi ne répond pas",
    text: [
      "Aucune réponse de {host}:{port} en {seconds} s.",
      "Vérifiez le serveur et le port ; un pare-feu bloque peut-être les connexions sortantes.",
    ],
    actions: ["Réessayer", "Modifier le serveur d'envoi"],
  },
  "smtp.refused": {
    title: "Connexion refusée par le serveur d'envoi",
    text: [
      "{host} n'accepte pas les connexions sur le port {port}.",
      "Utilisez le port 465 avec SSL/TLS, ou 587 avec STARTTLS.",
    ],
    actions: ["Rétablir les réglages {provider}", "Modifier le port d'envoi"],
  },
  "smtp.dns_not_found": {
    title: "Serveur d'envoi introuvable",
    text: ["Aucun serveur ne porte le nom {host}.", "Vérifiez l'orthographe."],
    actions: ["Modifier le serveur d'envoi"],
  },
  "smtp.tls_certificate": {
    title: "Certificat du serveur d'envoi non valide",
    text: [
      ...certificateSentences,
      "Utilisez le nom de serveur fourni par votre hébergeur et gardez le chiffrement activé.",
    ],
    actions: ["Modifier le serveur d'envoi", "Réessayer"],
  },
  "smtp.tls_required": {
    title: "Chiffrement indisponible pour l'envoi",
    text: [
      "{host} ne propose pas de connexion chiffrée sur le port {port}.",
      "Le mot de passe n'est jamais envoyé sans chiffrement.",
      "Utilisez le port 465 avec SSL/TLS, ou 587 avec STARTTLS.",
    ],
    actions: ["Modifier le port d'envoi"],
  },
  "smtp.protocol": {
    title: "Réponse incomprise du serveur d'envoi",
    text: [
      "{host} a donné une réponse que Lokario ne comprend pas.",
      "Vérifiez que le serveur et le port sont ceux d'un serveur SMTP.",
    ],
    actions: ["Réessayer", "Modifier le serveur d'envoi"],
  },
  "smtp.sender_refused": {
    title: "Expéditeur refusé",
    text: [
      "{host} n'accepte pas d'emails de cette adresse avec cet identifiant.",
      "Vérifiez dans « Envoi des réponses » que l'identifiant d'envoi est celui de cette boîte.",
    ],
    actions: ["Modifier l'identifiant d'envoi"],
  },
  "smtp.recipient_refused": {
    title: "Destinataire refusé",
    text: ["{host} n'accepte pas l'adresse {address}.", "Vérifiez l'adresse, corrigez-la, puis envoyez à nouveau."],
    actions: ["Corriger l'adresse"],
  },
  "smtp.message_refused": {
    title: "Contenu refusé par le serveur d'envoi",
    text: [
      "{host} a lu l'email et l'a refusé : souvent une pièce jointe interdite, ou un texte pris pour du courrier indésirable.",
      "Retirez la pièce jointe ou les liens, puis envoyez à nouveau.",
    ],
    actions: ["Modifier l'email"],
  },
  "smtp.too_large": {
    title: "Email trop volumineux",
    text: [
      "{host} n'accepte pas d'emails de cette taille.",
      "Retirez des pièces jointes, ou envoyez un lien de partage.",
    ],
    actions: ["Retirer des pièces jointes"],
  },
  "smtp.outcome_unknown": {
    title: "Envoi non confirmé",
    text: [
      "La connexion à {host} s'est coupée au moment de la confirmation : l'email est peut-être parti.",
      "Lokario ne le renvoie pas de lui-même, pour que votre correspondant ne le reçoive pas deux fois.",
    ],
    actions: ["Renvoyer", "Considérer comme envoyé"],
  },
};
