import type { ErrorWordsOf } from "../../error-words";

/** What a mail server did not do of what was done here. The change stays in Lokario. */
export const wishErrors: ErrorWordsOf<"wish"> = {
  "wish.refused": {
    title: "Modification refusée par le serveur",
    text: [
      "Le changement est fait dans Lokario, mais votre serveur de messagerie l'a refusé.",
      "Réessayez ; si le refus revient, faites le changement dans votre messagerie.",
    ],
    actions: ["Réessayer"],
  },
  "wish.over_quota": {
    title: "Espace de la boîte plein",
    text: [
      "Votre serveur n'a plus de place pour déplacer des emails.",
      "Supprimez des emails ou videz la corbeille dans votre messagerie, puis réessayez.",
    ],
    actions: ["Réessayer"],
  },
  "wish.read_only": {
    title: "Dossier en lecture seule",
    text: [
      "Votre serveur ne permet pas à ce compte de modifier ce dossier.",
      "Demandez ce droit à la personne qui gère votre messagerie, puis réessayez.",
    ],
    actions: ["Réessayer"],
  },
  "wish.folder_gone": {
    title: "Dossier introuvable",
    text: [
      "Le dossier de destination n'existe plus sur le serveur.",
      "Synchronisez la boîte, puis déplacez la conversation vers un autre dossier.",
    ],
    actions: ["Réessayer"],
  },
  "wish.message_gone": {
    title: "Email absent du serveur",
    text: [
      "Cet email n'est plus sur le serveur : il y a été supprimé ou déplacé entre-temps.",
      "Le changement ne vaut que dans Lokario.",
    ],
  },
};
