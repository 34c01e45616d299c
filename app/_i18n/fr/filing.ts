/** Words of archiving, moving, deleting and taking it back. */
export const filing = {
  move: "Déplacer…",
  action: { INBOX: "Remettre dans l'Inbox", ARCHIVED: "Archiver", TRASHED: "Supprimer" },
  to: { INBOX: "Inbox", ARCHIVED: "Archivés", TRASHED: "Corbeille" },
  done: {
    INBOX: "{count, plural, one {Conversation remise dans l'Inbox.} other {# conversations remises dans l'Inbox.}}",
    ARCHIVED: "{count, plural, one {Conversation archivée.} other {# conversations archivées.}}",
    TRASHED:
      "{count, plural, one {Conversation mise dans la corbeille.} other {# conversations mises dans la corbeille.}}",
    FOLDER:
      "{count, plural, one {Conversation déplacée vers « {folder} ».} other {# conversations déplacées vers « {folder} ».}}",
  },
  localOnly: "Écriture sur le serveur désactivée : le changement ne vaut que dans Lokario.",
  severalMailboxes: "Pour un dossier du serveur, choisissez des conversations d'une seule boîte.",
  failedIn: "{title} ({mailbox})",
  retry: "Réessayer",
  keepHere: "Laisser ainsi",
  decideFailed: "Modification non enregistrée. Réessayez.",
};
