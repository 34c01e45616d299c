import type { ErrorWordsOf } from "../../error-words";

export const messageErrors: ErrorWordsOf<"message" | "attachment" | "storage"> = {
  "message.unreadable": {
    title: "Email illisible",
    text: ["Cet email est mal formé et n'a pas pu être importé.", "Il reste intact sur le serveur."],
    actions: ["Télécharger l'original (.eml)"],
  },
  "message.too_large": {
    title: "Email trop volumineux",
    text: [
      "Cet email est trop grand, ou fait de trop de parties, pour être importé.",
      "Il reste intact sur le serveur.",
    ],
    actions: ["Télécharger l'original (.eml)"],
  },
  "message.gone": {
    title: "Email disparu du serveur",
    text: [
      "Il a été supprimé du serveur, ou sa boîte a été déconnectée, avant que ce fichier soit copié.",
      "Restaurez l'email ou reconnectez la boîte, puis synchronisez ; sinon, demandez à l'expéditeur de le renvoyer.",
    ],
  },
  "attachment.unavailable": {
    title: "Pièce jointe indisponible",
    text: ["Le serveur ne l'a pas fournie.", "Réessayez dans un instant."],
    actions: ["Réessayer"],
  },
  "storage.unavailable": {
    title: "Stockage indisponible",
    text: [
      "Lokario ne peut pas lire ou écrire les pièces jointes.",
      "Réessayez dans un instant ; si cela dure, vérifiez l'espace disque ou le stockage S3.",
    ],
    actions: ["Réessayer"],
  },
};
