import { filing } from "./filing";
import { mail } from "./mail";
import { search } from "./search";

/** Words of the Inbox: list, filters, conversation, client panel. */
export const inbox = {
  title: "Inbox",
  titleUnread: "({count, number}) Inbox",
  what: {
    list: "les conversations",
    conversation: "la conversation",
    client: "la fiche client",
  },

  filters: {
    label: "Recherche et filtres",
    search: "Rechercher un email, un client…",
    toggle: "{count, plural, =0 {Filtres} other {Filtres (#)}}",
    mailbox: "Boîte mail",
    allMailboxes: "Toutes les boîtes",
    client: "Client",
    allClients: "Tous les clients",
    withoutClient: "Sans client",
    noClientFound: "Aucun client trouvé",
    unread: "Non lus",
    attachments: "Pièces jointes",
    filing: { ARCHIVED: "Archivés", TRASHED: "Corbeille" },
    more: "{count, plural, =0 {Plus de filtres} other {Plus de filtres (#)}}",
    moreLabel: "Date et sens",
    direction: "Sens",
    receivedAndSent: "Reçus et envoyés",
    received: "Reçus",
    sent: "Envoyés",
    from: "Du",
    until: "Au",
    clear: "Effacer les filtres",
    total: "{count, plural, =0 {Aucune conversation} one {# conversation} other {# conversations}}",
    totalAtLeast: "Plus de {count, number} conversations",
  },

  filing,

  search,

  list: {
    label: "Conversations",
    unread: "Non lu",
    youWrote: "Vous :",
    draft: "Brouillon",
    attachment: "Pièce jointe",
    messages: "{count, plural, one {# message} other {# messages}}",
    noSubject: "(sans objet)",
    inMailbox: "boîte {name}",
    inMailboxes: "boîtes {names}",
    loadingMore: "Chargement des conversations suivantes…",
    loadMoreFailed: "La suite n'a pas pu être chargée.",
    select: "Sélectionner {name}",
    newMail: "{count, plural, one {# nouvel email} other {# nouveaux emails}}",
  },

  selection: {
    label: "Actions sur la sélection",
    count: "{count, plural, one {# sélectionnée} other {# sélectionnées}}",
    told: "{count, plural, =0 {Aucune conversation sélectionnée} one {# conversation sélectionnée} other {# conversations sélectionnées}}",
    markSeen: "Marquer comme lu",
    markUnseen: "Marquer comme non lu",
    join: "Fusionner les conversations",
    clear: "Désélectionner",
  },

  banner: {
    importing: "Import en cours : {done, number} sur {total, number} emails.",
    importingFrom: "{name} – import en cours : {done, number} sur {total, number} emails.",
  },

  empty: {
    noMailboxTitle: "Votre Inbox est prête",
    noMailbox: "Connectez une boîte mail pour recevoir vos emails ici.",
    noMailboxMember: "Le propriétaire de l'entreprise n'a pas encore connecté de boîte mail.",
    addMailbox: "Ajouter une boîte mail",
    firstSync: "Premier import de vos emails…",
    firstSyncText: "Les conversations apparaissent ici au fur et à mesure.",
    noMail: "Aucun email pour l'instant.",
    nextSync:
      "{minutes, plural, =0 {Prochaine synchronisation dans moins d'une minute.} one {Prochaine synchronisation dans # min.} other {Prochaine synchronisation dans # min.}}",
    filtered: "Aucun résultat pour ces filtres.",
    nothingOpen: "Sélectionnez une conversation.",
    next: "Conversation suivante",
    toggleSeen: "Lu / non lu",
    shortcuts: "Tous les raccourcis",
  },

  toolbar: {
    label: "Conversation",
    print: "Imprimer",
    backLabel: "Inbox, retour à la liste",
    previous: "Conversation précédente",
    next: "Conversation suivante",
    reply: "Répondre",
    markSeen: "Marquer comme lu",
    markUnseen: "Marquer comme non lu",
    client: "Client",
  },

  threads: {
    more: "Plus d'actions",
    splitFrom: "Séparer la conversation à partir de",
    email: "{name}, {date}",
    joinWith: "Fusionner avec",
    noOther: "Pour fusionner, cochez les conversations dans la liste.",
    wasSplit: "Conversation séparée en deux.",
    wasJoined: "Conversations fusionnées.",
  },

  ...mail,

  client: {
    label: "Client",
    unknown: "Expéditeur inconnu",
    unknownText: "{address} n'est rattaché à aucun client.",
    create: "Créer le client",
    created:
      "{count, plural, =0 {Client créé.} one {Client créé, # email rattaché.} other {Client créé, # emails rattachés.}}",
    attach: "Rattacher à un client",
    attached:
      "{count, plural, =0 {Adresse rattachée à {name}.} one {# email rattaché à {name}.} other {# emails rattachés à {name}.}}",
    detach: "Détacher",
    detachNamed: "Détacher {address}",
    detaching: "Détachement…",
    detached: "{count, plural, =0 {Adresse détachée.} one {# email détaché.} other {# emails détachés.}}",
    open: "Ouvrir la fiche",
    messages: "{count, plural, =0 {Aucun email} one {# email} other {# emails}}",
    addresses: "Adresses email",
    phone: "Téléphone",
    organisation: "Entreprise",
    notes: "Notes",
    exchanges: "Derniers échanges",
    received: "Reçu",
    sent: "Envoyé",
    noExchange: "Aucun email échangé.",
    ourselves: "Cette conversation ne contient que vos propres messages.",
  },

  live: {
    newMail: "{count, plural, one {# nouvel email.} other {# nouveaux emails.}}",
    markedSeen: "{count, plural, one {Conversation marquée comme lue.} other {# conversations marquées comme lues.}}",
    markedUnseen:
      "{count, plural, one {Conversation marquée comme non lue.} other {# conversations marquées comme non lues.}}",
  },
};
