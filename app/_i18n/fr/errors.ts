import type { ErrorWords } from "../error-words";

export const errors: ErrorWords = {
  "auth.required": {
    title: "Session expirée",
    text: ["Votre session a expiré.", "Reconnectez-vous pour reprendre."],
    actions: ["Se connecter"],
  },
  "auth.forbidden": {
    title: "Accès réservé au propriétaire",
    text: ["Seul le propriétaire de l'entreprise peut faire cela."],
    actions: ["Retour à l'Inbox"],
  },
  "auth.invalid_credentials": {
    title: "Connexion refusée",
    text: ["Adresse email ou mot de passe incorrect."],
  },
  "auth.too_many_attempts": {
    title: "Trop d'essais",
    text: ["Réessayez dans {minutes, plural, one {# minute} other {# minutes}}."],
  },
  "setup.already_done": {
    title: "Lokario est déjà configuré",
    text: ["Connectez-vous avec le compte du propriétaire."],
    actions: ["Se connecter"],
  },
  "request.invalid": {
    title: "Demande incomplète",
    text: ["Vérifiez les champs indiqués puis recommencez."],
  },
  "request.not_found": {
    title: "Introuvable",
    text: ["Cette page n'existe pas ou a été supprimée."],
  },
  "request.method_not_allowed": {
    title: "Méthode non prise en charge",
    text: ["Cette adresse n'accepte pas ce type de demande."],
  },
  "request.too_many": {
    title: "Trop de demandes",
    text: ["Patientez un instant puis recommencez.", "Prochain essai possible à {time}."],
    actions: ["Réessayer"],
  },
  "mailbox.already_connected": {
    title: "Boîte mail déjà connectée",
    text: [
      "{email} est déjà reliée par l'intégration « {name} ».",
      "Une seule intégration par boîte évite les doublons.",
    ],
    actions: ["Ouvrir « {name} »"],
  },
  "mailbox.disabled": {
    title: "Intégration désactivée",
    text: ["Activez l'intégration pour synchroniser."],
    actions: ["Activer"],
  },
  "mailbox.host_forbidden": {
    title: "Serveur non autorisé",
    text: [
      "Cette installation ne se connecte pas à {host}.",
      "Indiquez le nom public du serveur IMAP de votre fournisseur et le port 993 ou 143.",
    ],
    actions: ["Modifier le serveur"],
  },
  "client.address_taken": {
    title: "Adresse déjà utilisée",
    text: ["{email} appartient déjà à {client}."],
    actions: ["Ouvrir la fiche"],
  },
  "demo.unavailable": {
    title: "Démonstration indisponible",
    text: ["La boîte de démonstration n'est pas proposée sur cette installation."],
  },
  "imap.auth_failed": {
    title: "Identifiants refusés",
    text: [
      "{host} a refusé l'adresse ou le mot de passe.",
      "Vérifiez que ce mot de passe ouvre bien votre webmail, puis saisissez-le à nouveau.",
    ],
    actions: ["Modifier le mot de passe"],
  },
  "imap.app_password_required": {
    title: "Mot de passe d'application requis",
    text: [
      "{provider} n'accepte pas votre mot de passe habituel.",
      "Activez la validation en deux étapes, créez un mot de passe d'application nommé « Lokario IMAP », puis collez ici ses 16 caractères.",
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
  "oauth.revoked": {
    title: "Autorisation retirée",
    text: [
      "L'accès accordé à Lokario a expiré ou a été retiré.",
      "Reconnectez le compte : vos emails et vos réglages sont conservés.",
    ],
    actions: ["Reconnecter"],
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
    text: ["{host} n'accepte pas les connexions sur le port {port}.", "Utilisez le port 993 avec SSL/TLS."],
    actions: ["Rétablir les réglages {provider}", "Modifier le port"],
  },
  "imap.dns_not_found": {
    title: "Serveur introuvable",
    text: ["Aucun serveur ne porte le nom {host}.", "Vérifiez l'orthographe.", "Vouliez-vous dire {suggestion} ?"],
    actions: ["Utiliser {suggestion}", "Modifier le serveur"],
  },
  "imap.tls_certificate": {
    title: "Certificat non valide",
    text: [
      "La connexion chiffrée à {host} a échoué : {reason}.",
      "Utilisez le nom de serveur fourni par votre hébergeur et gardez SSL/TLS activé.",
    ],
    actions: ["Modifier le serveur", "Réessayer"],
  },
  "imap.tls_required": {
    title: "Chiffrement indisponible",
    text: [
      "{host} ne propose pas de connexion chiffrée sur le port {port}.",
      "Le mot de passe n'est jamais envoyé sans chiffrement.",
      "Utilisez le port 993 avec SSL/TLS.",
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
  "message.unreadable": {
    title: "Email illisible",
    text: ["Cet email est mal formé et n'a pas pu être importé.", "Il reste intact sur le serveur."],
    actions: ["Télécharger l'original (.eml)"],
  },
  "message.too_large": {
    title: "Email trop volumineux",
    text: [
      "Cet email est trop grand, ou fait de trop de parties, pour être importé.",
      "Il reste intact sur le serveur.",
    ],
    actions: ["Télécharger l'original (.eml)"],
  },
  "message.gone": {
    title: "Email disparu du serveur",
    text: [
      "Il a été supprimé du serveur, ou sa boîte a été déconnectée, avant que ce fichier soit copié.",
      "Restaurez l'email ou reconnectez la boîte, puis synchronisez ; sinon, demandez à l'expéditeur de le renvoyer.",
    ],
  },
  "attachment.unavailable": {
    title: "Pièce jointe indisponible",
    text: ["Le serveur ne l'a pas fournie.", "Réessayez dans un instant."],
    actions: ["Réessayer"],
  },
  "storage.unavailable": {
    title: "Stockage indisponible",
    text: [
      "Lokario ne peut pas lire ou écrire les pièces jointes.",
      "Réessayez dans un instant ; si cela dure, vérifiez l'espace disque ou le stockage S3.",
    ],
    actions: ["Réessayer"],
  },
  "sync.partial": {
    title: "{failed, plural, one {# email sur {total} non importé} other {# emails sur {total} non importés}}",
    plainTitle: "Certains emails n'ont pas été importés",
    text: ["Les autres sont dans l'Inbox.", "Raisons : {reasons}."],
    actions: ["Voir les emails concernés", "Relancer les échecs"],
  },
  "sync.lease_lost": {
    title: "Synchronisation reprise ailleurs",
    text: ["Une autre synchronisation de cette boîte a pris le relais.", "Aucun email n'est perdu."],
  },
  "sync.interrupted": {
    title: "Synchronisation interrompue",
    text: ["Le serveur de Lokario s'est arrêté pendant la synchronisation.", "Elle reprend là où elle s'est arrêtée."],
    actions: ["Réessayer maintenant"],
  },
  "sync.cancelled": {
    title: "Synchronisation arrêtée",
    text: ["Elle a été arrêtée avant la fin.", "Les emails déjà importés sont dans l'Inbox."],
    actions: ["Relancer"],
  },
  "database.unavailable": {
    title: "Base de données indisponible",
    text: ["Lokario n'atteint pas sa base de données.", "Réessayez dans un instant."],
    actions: ["Réessayer"],
  },
  "database.full": {
    title: "Disque plein",
    text: [
      "Le disque de la base de données de Lokario est plein.",
      "Libérez de la place : les synchronisations reprendront où elles se sont arrêtées.",
    ],
    actions: ["Réessayer"],
  },
  internal: {
    title: "Erreur inattendue",
    text: [
      "L'opération s'est arrêtée.",
      "Prochain essai à {time}.",
      "Si l'erreur revient, transmettez la référence {ref} au support, sans votre mot de passe.",
    ],
    actions: ["Réessayer", "Copier la référence"],
  },
};
