/** Words of sending in the form, of the question about another account, and of the diagnosis. */
export const sending = {
  smtp: {
    title: "Envoi des réponses (facultatif)",
    none: "non configuré",
    hint: "Le serveur qui enverra vos réponses depuis cette boîte. Sans lui, vous ne pouvez pas répondre depuis cette boîte.",
    host: "Serveur SMTP",
    port: "Port d'envoi",
    useTls: "Utiliser SSL/TLS pour l'envoi",
    username: "Identifiant d'envoi",
    usernameHint: "Seulement s'il diffère de celui de la réception.",
    samePassword: "Même mot de passe que pour la réception",
    sameGrant: "Même autorisation que pour la réception",
    password: "Mot de passe d'envoi",
    remove: "Ne pas configurer l'envoi",
  },
  account: {
    title: "Est-ce la même boîte mail ?",
    same: "Lokario retrouve à la nouvelle adresse les emails déjà importés.",
    unknown: "Le serveur ou l'identifiant a changé, et Lokario n'a pas pu vérifier s'il s'agit des mêmes emails.",
    other: "Lokario ne retrouve à la nouvelle adresse aucun des emails déjà importés : c'est une autre boîte.",
    kept: "Si c'est la même boîte, vos emails importés restent en place et seuls les nouveaux sont ajoutés.",
    otherCure: "Ajoutez-la comme une nouvelle intégration : ses emails ne se mêleront pas à ceux de celle-ci.",
    confirm: "C'est la même, enregistrer",
    addAnother: "Ajouter une autre boîte mail",
    cancel: "Annuler",
  },
};
