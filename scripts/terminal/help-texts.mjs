// What `npm run COMMAND -- --help` prints: before anything is installed or started.

/** @type {Record<"sync" | "status" | "verify" | "token" | "migrate" | "rotateKeys", string>} */
export const HELP = {
  sync: `Synchronise maintenant, que Lokario tourne ou non.

Usage : npm run sync [-- OPTIONS]

  --id NUMÉRO   une seule intégration, même désactivée
  --follow      montre chaque étape pendant qu'elle se déroule
  --json        écrit le résultat en JSON (avec --follow : une ligne par étape)
  --help        cette aide

Code de sortie : 0, ou 1 quand une synchronisation est en erreur.`,
  status: `Dit l'état de chaque boîte mail, une par ligne, que Lokario tourne ou non.

Usage : npm run status [-- OPTIONS]

  --json        écrit l'état en JSON
  --help        cette aide

Code de sortie : 0, ou 1 quand une boîte est en erreur.`,
  verify: `Compare le serveur et Lokario, dossier par dossier, et répare ce qui manque.

Usage : npm run verify [-- OPTIONS]

  --id NUMÉRO   une seule intégration, même désactivée
  --json        écrit le résultat en JSON
  --help        cette aide

Code de sortie : 0, ou 1 quand des emails manquent encore ou que la vérification a échoué.`,
  token: `Crée un token pour l'API et l'affiche une seule fois.

Usage : npm run token -- --name NOM [--scope DROIT] [--days JOURS] [--email PROPRIÉTAIRE]

  --name NOM              à quoi il sert, pour le reconnaître
  --scope DROIT           read (lire), sync (et synchroniser) ou manage (tout) ; par défaut, manage
  --days JOURS            pour combien de temps ; par défaut, un an
  --email PROPRIÉTAIRE    au nom de qui ; par défaut, le premier propriétaire
  --help                  cette aide`,
  migrate: `Met à jour les tables de la base DATABASE_URL, là où personne ne lance npm start.

Usage : npm run migrate`,
  rotateKeys: `Rechiffre tous les secrets avec la première clé de LOKARIO_ENCRYPTION_KEYS, que Lokario tourne ou non.

Usage : npm run keys:rotate

Code de sortie : 0, ou 1 quand un secret ne s'ouvre avec aucune clé.`,
};
