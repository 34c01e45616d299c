import type { ErrorWordsOf } from "../../error-words";

export const syncErrors: ErrorWordsOf<"sync" | "database" | "internal"> = {
  "sync.partial": {
    title: "{failed, plural, one {# email sur {total} non importé} other {# emails sur {total} non importés}}",
    plainTitle: "Certains emails n'ont pas été importés",
    text: [
      "Les autres sont dans l'Inbox.",
      "{unreadable, plural, one {# email est mal formé} other {# emails sont mal formés}}.",
      "{tooLarge, plural, one {# email est trop volumineux} other {# emails sont trop volumineux}}.",
    ],
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
