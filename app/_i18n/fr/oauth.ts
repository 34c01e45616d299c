/** Words of signing in with Google or Microsoft in place of a password. */
export const oauth = {
  signIn: "Se connecter avec {provider}",
  reconnect: "Reconnecter",
  leaving: "Ouverture de {provider}…",
  google: {
    title: "Sans mot de passe",
    text: "Autorisez Lokario depuis votre compte Google : rien à recopier, et vous pouvez retirer cet accès quand vous voulez.",
  },
  microsoft: {
    title: "Connexion Microsoft requise",
    text: "Depuis le 16 septembre 2024, Microsoft n'accepte plus les mots de passe, même d'application, pour lire les emails d'Outlook.com et de Microsoft 365. Autorisez Lokario depuis votre compte Microsoft : vous pouvez retirer cet accès quand vous voulez.",
  },
  missing: {
    title: "La connexion {provider} n'est pas activée sur cette installation.",
    text: "Pour l'activer, la personne qui a installé Lokario l'inscrit auprès de {provider}, puis ajoute deux variables à sa configuration.",
    variables: "Variables à renseigner",
    callback: "Adresse de retour à déclarer",
    guide: "Les étapes sont dans le guide, docs/guide/oauth.md.",
  },
  signInFact: "Connexion",
  fixedAddress: "L'adresse du compte autorisé ne se change pas ici.",
  granted: "Autorisée par {provider}",
  grantedText: "Cette boîte n'a pas de mot de passe dans Lokario : {provider} lui en ouvre l'accès.",
};
