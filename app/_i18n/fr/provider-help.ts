import { moreProviderHelp } from "./more-provider-help";

/** Where the settings and the password of each provider are found. */
export const providerHelp = {
  title: "Aide {provider}",
  otherTitle: "Où trouver ces réglages",
  disclosure: "Comment obtenir ce mot de passe ?",
  newWindow: "{label} (nouvelle fenêtre)",
  gmail: {
    steps: [
      "Ouvrez votre compte Google, puis « Sécurité », et activez la « Validation en deux étapes ».",
      "Créez un mot de passe d'application nommé « Lokario IMAP ».",
      "Copiez ses 16 caractères et collez-les ici. Les espaces sont retirés.",
    ],
    note: "Page introuvable ? La validation en deux étapes est inactive, ou votre administrateur la bloque.",
    link: "Créer un mot de passe d'application",
  },
  orange: {
    steps: [
      "Saisissez votre adresse Orange complète.",
      "Utilisez votre mot de passe Orange, celui qui ouvre votre messagerie sur orange.fr.",
    ],
    note: "Si la validation en deux étapes est active sur votre compte Orange, créez-y un mot de passe d'application.",
    link: "Ouvrir orange.fr",
  },
  ovh: {
    steps: [
      "Choisissez votre offre : MX Plan (emails fournis avec un domaine), E-mail Pro ou Exchange.",
      "Utilisez le mot de passe de la boîte mail, pas celui de votre espace client OVHcloud.",
      "Mot de passe oublié ? Changez-le dans l'espace client, à la page de votre boîte mail.",
    ],
    note: "Pour E-mail Pro et Exchange, le nom du serveur figure dans l'espace client OVHcloud, Email Pro, Informations générales, Connexion.",
    link: "Ouvrir l'espace client OVHcloud",
  },
  outlook: {
    steps: [
      "Saisissez votre adresse, puis cliquez sur « Se connecter avec Microsoft ».",
      "Sur la page de Microsoft, choisissez le compte de cette adresse et donnez votre accord.",
      "Vous revenez ici et l'import commence.",
    ],
    note: "Votre adresse est chez un autre hébergeur ? Choisissez-le ci-dessus, ou « Autre ».",
    link: "En savoir plus chez Microsoft",
  },
  yahoo: {
    steps: [
      "Ouvrez votre compte Yahoo, puis « Sécurité du compte ».",
      "Choisissez « Créer un mot de passe d'application » et nommez-le « Lokario IMAP ».",
      "Copiez le mot de passe affiché et collez-le ici.",
    ],
    note: "Yahoo exige toujours un mot de passe d'application : votre mot de passe habituel est refusé.",
    link: "Ouvrir la sécurité du compte Yahoo",
  },
  ionos: {
    steps: [
      "Saisissez l'adresse complète de votre boîte mail Ionos.",
      "Utilisez le mot de passe de la boîte mail, pas celui de votre compte client Ionos.",
    ],
    note: "Mot de passe oublié ? Changez-le dans votre espace client, rubrique « E-mail ».",
    link: "Ouvrir l'espace client Ionos",
  },
  other: {
    steps: [
      "Demandez à votre hébergeur le nom du serveur IMAP et le port (le plus souvent 993 avec SSL/TLS).",
      "Utilisez l'adresse et le mot de passe de la boîte mail.",
    ],
    note: "Si votre fournisseur impose la validation en deux étapes, il propose aussi un mot de passe d'application.",
    link: "",
  },
  ...moreProviderHelp,
};
