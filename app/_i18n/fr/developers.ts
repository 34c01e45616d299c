/** Words around the REST API's description, which has its own: see api.ts. */
export const developers = {
  title: "API de Lokario",
  contents: "Sommaire",
  openApi: "Description OpenAPI",
  createToken: "Créer un token",
  example: "Exemple",
  parameters: "Paramètres",
  body: "Corps de la demande",
  answer: "Réponse {status}",
  nothing: "Sans contenu.",
  optional: "facultatif",
  default: "Par défaut : {value}",
  shapes: "Objets",
  start: {
    title: "Pour commencer",
    token: {
      title: "Token",
      text: "Un propriétaire crée un token dans Paramètres › Tokens API et lui donne un droit : `read` (lire), `sync` (lire et synchroniser) ou `manage` (tout). Chaque demande le porte dans l'en-tête `Authorization` ; les cookies n'ouvrent rien ici.",
    },
    errors: {
      title: "Erreurs",
      text: "Chaque refus est un objet JSON. Le code ne change jamais ; le message, en anglais, s'adresse aux développeurs et peut changer ; `field` nomme le champ à corriger.",
    },
    pages: {
      title: "Pages",
      text: "Les listes se lisent par pages : repassez `nextCursor` dans `cursor`, jusqu'à `null`. Ce qui arrive entre deux pages n'en décale aucune.",
    },
    keys: {
      title: "Idempotence",
      text: "Un POST peut porter un en-tête `Idempotency-Key` de votre choix. Répété sous la même clé dans les 24 heures, il reçoit la même réponse sans rien refaire, avec l'en-tête `Idempotency-Replayed`. La même clé pour une autre demande est refusée (422) ; pendant que la première est traitée, la suivante l'est aussi (409).",
    },
    rates: {
      title: "Débit",
      text: "600 demandes par minute et par token, 1 200 par entreprise et par adresse. Les en-têtes `RateLimit-Limit`, `RateLimit-Remaining` et `RateLimit-Reset` disent ce qu'il reste ; au-delà, la réponse est 429 avec `Retry-After`, en secondes.",
    },
  },
};
