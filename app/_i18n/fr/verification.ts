/** Words of « Vérifier »: server and store compared. */
export const verification = {
  title: "Vérification",
  verify: "Vérifier",
  verifyNamed: "Vérifier {name}",
  verifying: "Vérification…",
  verifyingNamed: "Vérification… {name}",
  never: "Aucune vérification pour l'instant. Elle compare le serveur et Lokario, dossier par dossier.",
  last: "Dernière vérification : <time></time>. Elle a lieu d'elle-même une fois par jour.",
  soon: "La vérification commence dans moins d'une minute.",
  started: "Vérification de {name} lancée",
  allThere:
    "{server, plural, =0 {Tout y est : aucun email sur le serveur.} one {Tout y est : le seul email du serveur est pris en compte.} other {Tout y est : les # emails du serveur sont pris en compte.}}",
  missing:
    "{missing, plural, one {# email du serveur manque ici. La prochaine synchronisation l'importera.} other {# emails du serveur manquent ici. La prochaine synchronisation les importera.}}",
  folder: "Dossier",
  total: "Total",
  counts: {
    server: "Sur le serveur",
    imported: "Importés",
    duplicates: "Doublons",
    filtered: "Filtrés",
    quarantined: "En quarantaine",
    missing: "Manquants",
  },
  legend:
    "Doublons : déjà importés d'un autre dossier ou d'une autre boîte. Filtrés : plus anciens que l'historique choisi, ou ignorés par vous. En quarantaine : non importés, conservés pour un nouvel essai.",
  what: "la vérification",
};
