/** Words of /setup and /login. */
export const account = {
  setup: {
    title: "Bienvenue",
    heading: "Bienvenue dans Lokario",
    name: "Votre nom",
    company: "Nom de l'entreprise",
    passwordHint: "12 caractères minimum. Une phrase convient.",
    submit: "Créer mon espace",
    pending: "Création…",
  },
  login: {
    title: "Connexion",
    remember: "Rester connecté sur cet appareil",
    submit: "Se connecter",
    pending: "Connexion…",
    alreadySetUp: "Lokario est déjà configuré. Connectez-vous.",
    expired: "Votre session a expiré. Reconnectez-vous pour reprendre.",
  },
  email: "Adresse email",
  password: "Mot de passe",
  problems: {
    summary: "{count, plural, one {Un champ est à corriger.} other {# champs sont à corriger.}}",
    name: "Indiquez votre nom.",
    email: "Indiquez une adresse email complète, par exemple contact@moncommerce.fr.",
    password: "Indiquez le mot de passe.",
    shortPassword: "Le mot de passe doit compter au moins 12 caractères.",
    longPassword: "Le mot de passe ne peut pas dépasser 200 caractères.",
    company: "Indiquez le nom de l'entreprise.",
    offline: "Le serveur ne répond pas. Vérifiez votre connexion puis réessayez.",
  },
};
