/** Words of the switch that lets Lokario change mail on a mailbox's server. */
export const writing = {
  title: "Écriture sur le serveur",
  what: "l'écriture sur le serveur",
  switch: "Reporter les changements sur le serveur",
  off: "Désactivé : lu, archivé, déplacé ou supprimé ne vaut que dans Lokario. Votre messagerie n'est jamais modifiée.",
  on: "Activé : ce que vous faites dans l'Inbox se fait aussi dans votre messagerie. Lu et non lu y sont marqués ; archiver déplace l'email vers le dossier d'archives ; supprimer le déplace vers la corbeille.",
  confirmTitle: "Modifier aussi les emails sur le serveur de {name} ?",
  confirmText:
    "À partir de maintenant, chaque email lu, archivé, déplacé ou supprimé dans Lokario le sera aussi dans votre messagerie, pour tous ceux qui l'utilisent.",
  confirmKept:
    "Supprimer met l'email dans la corbeille du serveur, où il reste récupérable. Lokario ne vide jamais la corbeille. Si le serveur n'a pas de dossier d'archives, Lokario crée « Archives ».",
  confirmPast: "Ce que vous avez fait jusqu'ici dans Lokario n'est pas reporté.",
  confirm: "Activer",
  saving: "Enregistrement…",
  turnedOn: "Écriture sur le serveur activée.",
  turnedOff: "Écriture sur le serveur désactivée.",
  marksOnly:
    "Ce serveur ne permet pas de retirer un email d'un dossier sans toucher aux autres (ni MOVE ni UIDPLUS) : les emails archivés, déplacés ou supprimés y sont copiés à leur nouvelle place et marqués « supprimé » à l'ancienne, sans en être retirés.",
  pending: "{count, plural, one {# changement en attente.} other {# changements en attente.}}",
  pendingBecause: "{count, plural, one {# changement en attente} other {# changements en attente}} : {title}.",
  failed: "{count, plural, one {# changement non fait sur le serveur} other {# changements non faits sur le serveur}}",
  retry: "Réessayer",
  keepHere: "Laisser ainsi",
  concerned: "Conversations concernées",
};
