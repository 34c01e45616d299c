import type { ErrorWordsOf } from "../../error-words";

export const requestErrors: ErrorWordsOf<"auth" | "setup" | "request" | "mailbox" | "webhook" | "client" | "demo"> = {
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
  "auth.scope_required": {
    title: "Droits du token insuffisants",
    text: ["Ce token ne permet pas cette action.", "Elle demande le droit « {scope} »."],
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
  "request.in_progress": {
    title: "Demande en cours",
    text: ["La même demande est en cours de traitement.", "Réessayez dans un instant."],
    actions: ["Réessayer"],
  },
  "request.key_reused": {
    title: "Clé déjà utilisée",
    text: ["Cette clé d'idempotence accompagne déjà une autre demande.", "Choisissez-en une nouvelle."],
  },
  "mailbox.already_connected": {
    title: "Boîte mail déjà connectée",
    text: [
      "{email} est déjà reliée par l'intégration « {name} ».",
      "Une seule intégration par boîte évite les doublons.",
    ],
    actions: ["Ouvrir « {name} »"],
  },
  "mailbox.account_changed": {
    title: "Est-ce la même boîte mail ?",
    text: [
      "Le serveur ou l'identifiant a changé.",
      "Si c'est une autre boîte, ajoutez-la comme une nouvelle intégration : ses emails ne se mêleront pas à ceux de celle-ci.",
    ],
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
  "webhook.url_forbidden": {
    title: "Adresse non autorisée",
    text: ["Indiquez une adresse publique qui commence par https://, sans identifiants ni port particulier."],
    actions: ["Modifier l'adresse"],
  },
  "webhook.limit_reached": {
    title: "Nombre de webhooks atteint",
    text: ["Une entreprise peut avoir {limit} webhooks.", "Supprimez-en un pour en ajouter un autre."],
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
};
