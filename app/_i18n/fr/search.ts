/** Words of the search in the Inbox. */
export const search = {
  suggestions: "Suggestions de recherche",
  newestFirst: "Plus récents d'abord",
  today: "aujourd'hui",
  yesterday: "hier",
  operators: {
    from: "l'expéditeur",
    to: "un destinataire",
    subject: "l'objet",
    after: "depuis ce jour",
    before: "avant ce jour",
    mailbox: "la boîte mail",
    client: "le client",
    attachment: "avec une pièce jointe",
    unread: "non lus",
    read: "déjà lus",
  },
  notices: {
    unknown_operator:
      "« {written} » est cherché comme un mot.{operator, select, none {} other { Vouliez-vous écrire « {operator} » ?}}",
    missing_value: "« {written} » attend une valeur, par exemple après les deux points un nom ou une date.",
    unknown_flag: "« {written} » n'est pas compris. Écrivez « {operator} ».",
    unreadable_date:
      "« {written} » : date non comprise. Écrivez par exemple « {operator}24/12/2026 », « {operator}2026 » ou « {operator}hier ».",
    unknown_mailbox: "« {written} » : aucune boîte mail de ce nom. Cette condition n'est pas appliquée.",
    unknown_client: "« {written} » : aucun client de ce nom. Cette condition n'est pas appliquée.",
    nothing_searched: "« {written} » ne contient aucun mot à chercher. Écrivez au moins un mot.",
  },
  help: {
    open: "Aide à la recherche",
    title: "Chercher un email",
    words:
      "Le début d'un mot suffit ; accents, majuscules et terminaisons ne comptent pas. Les réponses les plus probables viennent d'abord : celles qui ont tous les mots dans l'objet ou dans un nom.",
    dates: "Dates : 24/12/2026, 2026-12-24, 12/2026, 2026, hier, aujourd'hui.",
    examples: {
      from: "marie",
      to: "contact@",
      subject: "devis",
      after: "01/03/2026",
      before: "2026",
      mailbox: "support",
      client: "durand",
    },
    ways: {
      phrase: { example: '"salle de bain"', meaning: "ces mots, dans cet ordre" },
      exclude: { example: "-facture  -de:paul", meaning: "sans ce mot, ou cette condition" },
      either: { example: "devis OU facture", meaning: "l'un ou l'autre" },
    },
  },
};
