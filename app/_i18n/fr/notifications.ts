/** Words of « Notifications ». */
export const notifications = {
  title: "Notifications",
  intro:
    "Lokario vous prévient quand une boîte mail ne reçoit plus vos emails, puis quand tout est rentré dans l'ordre.",
  what: "vos notifications",
  saving: "Enregistrement…",
  saved: "Réglages enregistrés.",
  sender: {
    system: "Les emails sont envoyés à {address} depuis {from}.",
    mailbox: "Les emails sont envoyés à {address} depuis la boîte « {name} » ({from}).",
    noneTitle: "Aucun email ne peut partir",
    none: "Configurez l'envoi d'une boîte mail, de préférence une autre que celle que vous surveillez. L'administrateur de cette installation peut aussi indiquer un serveur d'envoi.",
    configure: "Choisir une boîte mail",
    unsent: "L'email du {date} n'a pas pu partir",
    noSender: "Aucune boîte mail ne pouvait l'envoyer.",
    nextAttempt: "Prochain essai à {time}.",
    retry: "Réessayer maintenant",
  },
  alerts: {
    title: "Alertes",
    byMail: "M'avertir par email quand une boîte ne reçoit plus d'emails",
    delay: "Prévenir après",
    delayHint:
      "Vaut pour toute l'entreprise. Un mot de passe refusé est signalé plus tôt. La pastille et le bandeau, eux, apparaissent dès le premier échec.",
    minutes:
      "{minutes, select, 30 {30 minutes} 60 {1 heure} 120 {2 heures} 240 {4 heures} 720 {12 heures} other {24 heures}}",
  },
  summary: {
    title: "Résumé quotidien",
    byMail: "M'envoyer chaque jour un résumé des emails reçus",
    hour: "Heure d'envoi",
    atHour: "{hour} h",
    timeZone: "Fuseau horaire",
  },
  zones: {
    Paris: "France métropolitaine",
    Guadeloupe: "Guadeloupe",
    Martinique: "Martinique",
    Cayenne: "Guyane",
    Miquelon: "Saint-Pierre-et-Miquelon",
    Reunion: "La Réunion",
    Mayotte: "Mayotte",
    Noumea: "Nouvelle-Calédonie",
    Tahiti: "Polynésie française",
    Wallis: "Wallis-et-Futuna",
  },
  recent: {
    title: "Alertes récentes",
    none: "Aucune alerte pour l'instant.",
    kinds: {
      failing: "synchronisation en panne",
      needs_owner: "action nécessaire",
      silent: "silence inhabituel",
    },
    told: "{count, plural, =0 {personne n'a été averti par email} one {# propriétaire averti par email} other {# propriétaires avertis par email}}",
    open: "En cours",
    over: "Résolu",
  },
};
