/** The same for the providers that the form shows on demand. */
export const moreProviderHelp = {
  free: {
    steps: [
      "Saisissez votre adresse Free complète : l'identifiant est ce qui précède « @ », il est déduit.",
      "Utilisez le mot de passe qui ouvre votre messagerie sur zimbra.free.fr.",
    ],
    note: "Une adresse secondaire a son propre mot de passe, différent de celui de votre Freebox.",
    link: "Ouvrir la messagerie Free",
  },
  sfr: {
    steps: [
      "Saisissez votre adresse SFR, Neuf ou Club-Internet complète.",
      "Utilisez le mot de passe qui ouvre votre messagerie sur webmail.sfr.fr.",
    ],
    note: "Une adresse secondaire a son propre mot de passe.",
    link: "Ouvrir la messagerie SFR",
  },
  laposte: {
    steps: [
      "Saisissez votre adresse laposte.net complète : l'identifiant est ce qui précède « @ », il est déduit.",
      "Utilisez le mot de passe qui ouvre votre messagerie sur laposte.net.",
    ],
    note: "La Poste ferme les boîtes inutilisées pendant un an : ouvrez d'abord votre webmail si le mot de passe est refusé.",
    link: "Ouvrir laposte.net",
  },
  bouygues: {
    steps: [
      "Saisissez votre adresse bbox.fr complète.",
      "Utilisez le mot de passe de la boîte mail, celui qui ouvre votre webmail.",
    ],
    note: "Mot de passe oublié ? Changez-le dans votre espace client Bouygues Telecom.",
    link: "Ouvrir bouyguestelecom.fr",
  },
  icloud: {
    steps: [
      "Ouvrez votre compte Apple, puis « Connexion et sécurité ».",
      "Choisissez « Mots de passe pour application » et créez-en un nommé « Lokario IMAP ».",
      "Copiez le mot de passe affiché, tirets compris, et collez-le ici.",
    ],
    note: "Apple exige toujours un mot de passe pour application : celui de votre compte Apple est refusé.",
    link: "Ouvrir le compte Apple",
  },
  infomaniak: {
    steps: [
      "Saisissez l'adresse complète de votre boîte mail.",
      "Utilisez le mot de passe de la boîte mail ou de l'appareil, créé dans le Manager à la page de votre adresse.",
    ],
    note: "Le mot de passe de votre compte Infomaniak n'ouvre pas la boîte mail.",
    link: "Ouvrir le Manager Infomaniak",
  },
  gandi: {
    steps: [
      "Saisissez l'adresse complète de votre boîte mail.",
      "Utilisez le mot de passe de la boîte mail, pas celui de votre compte Gandi.",
    ],
    note: "Mot de passe oublié ? Changez-le dans votre compte Gandi, à la page « Email » du domaine.",
    link: "Ouvrir Gandi",
  },
  zoho: {
    steps: [
      "Dans Zoho Mail, ouvrez « Paramètres », « Comptes de messagerie », et cochez « Accès IMAP ».",
      "Si la validation en deux étapes est active, ouvrez « Sécurité » de votre compte Zoho et créez un mot de passe d'application nommé « Lokario IMAP ».",
      "Collez ce mot de passe ici ; sinon, utilisez celui de votre compte.",
    ],
    note: "Votre compte est aux États-Unis ? Choisissez « zoho.com » : un compte n'est connu que dans sa région.",
    link: "Créer un mot de passe d'application",
  },
  gmx: {
    steps: [
      "Dans GMX, ouvrez « Paramètres », « POP3/IMAP », et autorisez l'accès.",
      "Utilisez le mot de passe qui ouvre votre messagerie GMX.",
    ],
    note: "Si la validation en deux étapes est active, créez un mot de passe d'application dans GMX.",
    link: "Ouvrir GMX",
  },
  fastmail: {
    steps: [
      "Dans Fastmail, ouvrez « Settings », « Privacy & Security », puis « App passwords ».",
      "Créez-en un nommé « Lokario IMAP », avec l'accès « Mail ».",
      "Copiez le mot de passe affiché et collez-le ici.",
    ],
    note: "Fastmail exige toujours un mot de passe d'application : votre mot de passe habituel est refusé.",
    link: "Créer un mot de passe d'application",
  },
  hostinger: {
    steps: [
      "Saisissez l'adresse complète de votre boîte mail.",
      "Utilisez le mot de passe de la boîte mail, pas celui de votre compte Hostinger.",
    ],
    note: "Mot de passe oublié ? Changez-le dans hPanel, rubrique « Emails ».",
    link: "Ouvrir hPanel",
  },
};
