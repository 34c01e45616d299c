/** Words of the mails that Lokario writes to owners. */
export const alertMails = {
  greeting: "Bonjour {person},",
  opened: {
    failing: {
      subject: "{mailbox} ne reçoit plus d'emails",
      first: "La boîte mail « {mailbox} » ({address}) n'a pas pu être synchronisée depuis le {since}.",
      firstEver: "La boîte mail « {mailbox} » ({address}) n'a encore jamais pu être synchronisée.",
      next: "Lokario continue d'essayer et vous préviendra quand les emails arriveront de nouveau. Aucun email n'est perdu : ils restent chez votre fournisseur.",
    },
    needsOwner: {
      subject: "Une action est nécessaire pour {mailbox}",
      first:
        "La boîte mail « {mailbox} » ({address}) ne reçoit plus d'emails depuis le {since}, et vous seul pouvez y remédier.",
      firstEver: "La boîte mail « {mailbox} » ({address}) n'a encore reçu aucun email, et vous seul pouvez y remédier.",
      next: "Lokario vous préviendra quand les emails arriveront de nouveau. Aucun email n'est perdu : ils restent chez votre fournisseur.",
    },
    silent: {
      subject: "{mailbox} est inhabituellement silencieuse",
      first:
        "Aucun email n'est arrivé dans la boîte mail « {mailbox} » ({address}) depuis le {since}, contrairement à son habitude. Les synchronisations, elles, réussissent.",
      firstEver: "Aucun email n'est arrivé dans la boîte mail « {mailbox} » ({address}), contrairement à son habitude.",
      next: "Écrivez à cette adresse depuis une autre boîte. Si l'email n'arrive pas, vérifiez chez votre fournisseur les transferts, les filtres, l'espace disponible et le nom de domaine.",
    },
    cause: "Cause : {title}. {text}",
    action: "Voir la cause et le remède",
  },
  resolved: {
    subject: "Résolu : {mailbox} reçoit de nouveau vos emails",
    first: "La boîte mail « {mailbox} » ({address}) reçoit de nouveau ses emails depuis le {closed}.",
    next: "Les emails arrivés entre-temps chez votre fournisseur sont importés.",
    action: "Ouvrir l'Inbox",
  },
  summary: {
    subject:
      "{count, plural, =0 {Résumé du {day} : aucun email reçu} one {Résumé du {day} : # email reçu} other {Résumé du {day} : # emails reçus}}",
    first:
      "{count, plural, =0 {Aucun email n'est arrivé} one {# email est arrivé} other {# emails sont arrivés}} chez {company} en 24 heures. {unread, plural, =0 {Tout est lu.} one {# conversation n'est pas lue.} other {# conversations ne sont pas lues.}}",
    received:
      "{count, plural, =0 {aucun email} one {# email} other {# emails}}, {state, select, well {tout va bien} partial {certains emails n'ont pas pu être importés} failing {ne reçoit plus d'emails} needs_owner {une action est nécessaire} silent {inhabituellement silencieuse} disabled {désactivée} other {en attente}}",
    action: "Ouvrir l'Inbox",
  },
  footer: {
    alert: "Vous recevez ce message en tant que propriétaire de {company} dans Lokario.",
    summary: "Vous avez demandé ce résumé quotidien de {company} dans Lokario.",
    settings: "Régler les notifications",
  },
};
