import type { ErrorWordsOf } from "../../error-words";

/** Troubles of a mail that is being written or sent. */
export const draftErrors: ErrorWordsOf<"draft"> = {
  "draft.changed_elsewhere": {
    title: "Brouillon modifié ailleurs",
    text: ["Ce brouillon a été modifié ou envoyé dans une autre fenêtre. Rien n'a été écrasé."],
  },
  "draft.on_its_way": {
    title: "Email déjà parti",
    text: ["Cet email est en cours d'envoi ou déjà envoyé : il ne peut plus être repris."],
  },
  "draft.sending_not_configured": {
    title: "L'envoi n'est pas configuré pour cette boîte",
    text: ["Un propriétaire peut indiquer le serveur d'envoi dans les réglages de la boîte mail."],
  },
  "draft.file_too_large": {
    title: "Pièces jointes trop volumineuses",
    text: [
      "Un email de Lokario porte au plus {megabytes} Mo de pièces jointes.",
      "Au-delà, envoyez plutôt un lien de partage.",
    ],
  },
  "draft.quote_too_large": {
    title: "Email trop volumineux",
    text: [
      "Avec les images de l'email cité, cet email dépasse {megabytes} Mo.",
      "Retirez des fichiers, ou l'email cité.",
    ],
  },
  "draft.answered_meanwhile": {
    title: "Envoi programmé annulé",
    text: ["Votre correspondant a écrit avant l'heure prévue. Relisez votre brouillon, puis envoyez-le."],
  },
};
