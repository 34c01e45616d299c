/** Words of what of a mailbox is imported: folders, depth of history, deletions. */
export const scope = {
  title: "Dossiers et historique",
  folders: "Dossiers synchronisés",
  foldersHint: "Les emails déjà importés restent dans Lokario quand vous décochez leur dossier.",
  foldersEmpty: "Les dossiers apparaîtront après la première synchronisation.",
  moreFolders: "{count, plural, one {Afficher # autre dossier} other {Afficher # autres dossiers}}",
  noFolder: "Cochez au moins un dossier.",
  emails: "{count, plural, =0 {aucun email} one {# email} other {# emails}}",
  gone: "introuvable sur le serveur",
  what: "les dossiers",
  history: "Historique à importer",
  historyHint:
    "Les emails les plus récents arrivent en premier. Un choix plus long importe les plus anciens ; un choix plus court n'efface rien.",
  months: { "1": "1 mois", "6": "6 mois", "12": "1 an", all: "Tout" },
  followDeletions: "Suivre les suppressions",
  followOff:
    "Désactivé : un email supprimé du serveur reste lisible dans Lokario. Ce réglage ne supprime rien du serveur.",
  followOn:
    "Activé : un email qui n'est plus dans aucun dossier synchronisé du serveur est aussi effacé de Lokario, définitivement, y compris ceux qui ont déjà disparu du serveur. Un email déplacé vers un dossier non coché, la corbeille par exemple, est effacé lui aussi.",
  save: "Enregistrer",
  saving: "Enregistrement…",
  cancel: "Annuler",
  saved: "Enregistré. La synchronisation commence.",
  savedDisabled: "Enregistré.",
};

/** Folders by what the server says they are for (RFC 6154). */
export const folderNames = {
  inbox: "Boîte de réception",
  sent: "Envoyés",
  archive: "Archives",
  all: "Tous les messages",
  drafts: "Brouillons",
  flagged: "Suivis",
  important: "Importants",
  junk: "Spam",
  trash: "Corbeille",
};
