import type { ErrorWordsOf } from "../../error-words";
import { certificateSentences } from "./certificate";

export const imapErrors: ErrorWordsOf<"imap"> = {
  "imap.auth_failed": {
    title: "Identifiants refusés",
    text: [
      "{host} a refusé l'adresse ou le mot de passe.",
      "Vérifiez que ce mot de passe ouvre bien votre webmail, puis saisissez-le à nouveau.",
      "Si la validation en deux étapes est active sur votre compte {twoStep}, il faut un mot de passe d'application.",
    ],
    actions: ["Modifier le mot de passe"],
  },
  "imap.not_enabled": {
    title: "Accès IMAP désactivé",
    text: [
      "{provider} n'ouvre pas cette boîte : l'accès IMAP y est désactivé.",
      "Activez-le dans les réglages de votre webmail, ou demandez-le à l'administrateur de votre domaine.",
    ],
    actions: ["Réessayer"],
  },
  "imap.app_password_required": {
    title: "Mot de passe d'application requis",
    text: [
      "{provider} n'accepte pas votre mot de passe habituel.",
      "Activez la validation en deux étapes, créez un mot de passe d'application nommé « Lokario IMAP », puis collez-le ici.",
    ],
    actions: ["Créer un mot de passe d'application (nouvelle fenêtre)", "Modifier le mot de passe"],
  },
  "imap.oauth_required": {
    title: "Connexion Microsoft requise",
    text: [
      "Microsoft refuse désormais les mots de passe, même d'application.",
      "Autorisez Lokario depuis votre compte Microsoft.",
    ],
    actions: ["Se connecter avec Microsoft"],
  },
  "imap.auth_unavailable": {
    title: "Mot de passe impossible sur ce serveur",
    text: [
      "{host} n'accepte aucune identification par mot de passe.",
      "Demandez à votre hébergeur de l'activer pour votre boîte mail, ou le nom du serveur qui l'accepte.",
    ],
    actions: ["Modifier le serveur", "Réessayer"],
  },
  "imap.token_refused": {
    title: "Accès IMAP refusé",
    text: [
      "{host} n'ouvre pas cette boîte, bien que l'autorisation soit valable.",
      "L'accès IMAP est sans doute désactivé pour ce compte : activez-le dans les réglages de la messagerie, ou demandez-le à son administrateur.",
    ],
    actions: ["Réessayer", "Reconnecter"],
  },
  "imap.too_many_logins": {
    title: "Trop de tentatives de connexion",
    text: [
      "{provider} bloque les connexions pendant 15 à 30 minutes.",
      "Prochain essai à {time}.",
      "Un intervalle de 10 ou 15 minutes réduit ce risque.",
    ],
    actions: ["Passer à 15 minutes"],
  },
  "imap.logins_postponed": {
    title: "Connexion remise à plus tard",
    text: [
      "Lokario s'est beaucoup connecté à {provider} ces dernières minutes.",
      "Il attend, pour que le compte ne soit pas bloqué.",
      "Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.",
      "Prochain essai à {time}.",
    ],
  },
  "imap.throttled": {
    title: "Limite de débit atteinte",
    text: ["{provider} limite le volume téléchargé.", "L'import reprendra seul à {time}.", "Aucun email n'est perdu."],
    actions: ["Augmenter l'intervalle"],
  },
  "imap.too_many_connections": {
    title: "Trop de connexions simultanées",
    text: [
      "{host} n'accepte pas une connexion de plus.",
      "D'autres appareils lisent sans doute cette boîte : ce n'est pas une erreur de mot de passe.",
      "Prochain essai à {time}.",
    ],
    actions: ["Réessayer maintenant"],
  },
  "imap.unavailable": {
    title: "Serveur momentanément indisponible",
    text: ["{host} signale une panne ou une maintenance.", "Prochain essai à {time}.", "Aucun email n'est perdu."],
    actions: ["Réessayer maintenant"],
  },
  "imap.connection_lost": {
    title: "Connexion interrompue",
    text: [
      "{host} a fermé la connexion pendant l'étape « {step} ».",
      "C'est souvent passager.",
      "Prochain essai à {time}.",
    ],
    actions: ["Réessayer maintenant"],
  },
  "imap.timeout": {
    title: "Le serveur ne répond pas",
    text: [
      "Aucune réponse de {host}:{port} en {seconds} s.",
      "Vérifiez le serveur et le port ; un pare-feu bloque peut-être les connexions sortantes.",
    ],
    actions: ["Réessayer", "Modifier le serveur"],
  },
  "imap.refused": {
    title: "Connexion refusée",
    text: [
      "{host} n'accepte pas les connexions sur le port {port}.",
      "{port, plural, =993 {Vérifiez le nom du serveur.} other {Utilisez le port 993 avec SSL/TLS.}}",
    ],
    actions: ["Rétablir les réglages {provider}", "Modifier le port"],
  },
  "imap.dns_not_found": {
    title: "Serveur introuvable",
    text: ["Aucun serveur ne porte le nom {host}.", "Vérifiez l'orthographe.", "Vouliez-vous dire {suggestion} ?"],
    actions: ["Utiliser {suggestion}", "Modifier le serveur"],
  },
  "imap.tls_certificate": {
    title: "Certificat non valide",
    text: [...certificateSentences, "Utilisez le nom de serveur fourni par votre hébergeur et gardez SSL/TLS activé."],
    actions: ["Modifier le serveur", "Réessayer"],
  },
  "imap.tls_required": {
    title: "Chiffrement indisponible",
    text: [
      "{host} ne propose pas de connexion chiffrée sur le port {port}.",
      "Le mot de passe n'est jamais envoyé sans chiffrement.",
      "{port, plural, =993 {Vérifiez le nom du serveur.} other {Utilisez le port 993 avec SSL/TLS.}}",
    ],
    actions: ["Modifier le serveur"],
  },
  "imap.folder_refused": {
    title: "Dossier refusé",
    text: [
      "Le serveur refuse d'ouvrir le dossier « {folder} ».",
      "Vérifiez dans votre webmail que ce dossier s'ouvre.",
      "Prochain essai à {time}.",
    ],
    actions: ["Réessayer"],
  },
  "imap.protocol": {
    title: "Réponse incomprise",
    text: [
      "{host} a donné une réponse que Lokario ne comprend pas.",
      "Vérifiez que le serveur et le port sont ceux d'un serveur IMAP.",
      "Prochain essai à {time}.",
    ],
    actions: ["Réessayer", "Modifier le serveur"],
  },
};
