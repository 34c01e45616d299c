import type { DemoMail } from "../demo-mail";
import { plan } from "../files";
import { CUSTOMERS, SHOP } from "../people";
import type { Random } from "../random";

interface Note {
  subject: string;
  text: string;
  picture?: string;
}

const NOTES = [
  {
    subject: "Rendez-vous au magasin",
    text: "Serait-il possible de passer vous voir samedi vers 11 h ? Nous aurons les mesures de la pièce.",
  },
  {
    subject: "Déplacer notre rendez-vous",
    text: "Un imprévu m'empêche de venir demain. Auriez-vous une place en fin de semaine ?",
  },
  {
    subject: "Mesures de la pièce",
    text: "Comme promis, voici le plan coté. La hauteur sous plafond est de 2,48 m.",
    picture: "mesures.png",
  },
  {
    subject: "Choix de la couleur",
    text: "Nous hésitons entre le vert sauge et le bleu nuit. Pouvez-vous nous prêter deux échantillons ?",
  },
  {
    subject: "Question sur la garantie",
    text: "La charnière d'un meuble haut a pris du jeu. Est-ce couvert, et faut-il vous apporter la porte ?",
  },
  { subject: "Merci !", text: "La cuisine est terminée et nous sommes ravis. Nous vous recommanderons sans hésiter." },
  {
    subject: "Facture pour l'assurance",
    text: "Suite au dégât des eaux, l'assurance me demande la facture d'origine. Pouvez-vous me la renvoyer ?",
  },
  {
    subject: "Lave-vaisselle encastrable",
    text: "Le modèle que vous proposez existe-t-il en 45 cm ? La place est comptée à côté de l'évier.",
  },
  {
    subject: "Devis toujours valable ?",
    text: "Notre prêt vient d'être accepté. Le devis du printemps est-il encore valable au même prix ?",
  },
  {
    subject: "Hauteur du plan de travail",
    text: "Je mesure 1,92 m : peut-on monter le plan à 96 cm sans changer les meubles ?",
  },
  {
    subject: "Photos de l'existant",
    text: "Voici la pièce telle qu'elle est aujourd'hui, compteur compris.",
    picture: "existant.png",
  },
  {
    subject: "Paiement en trois fois",
    text: "Proposez-vous un règlement échelonné pour le solde ? Trois fois nous arrangerait.",
  },
  {
    subject: "Bruit de la hotte",
    text: "Depuis hier la hotte siffle à la vitesse 3. Est-ce un réglage que je peux faire moi-même ?",
  },
  {
    subject: "Livraison : accès difficile",
    text: "La rue est étroite, un camion de plus de 3,5 t ne passe pas. Pensez à prévenir le transporteur.",
  },
  {
    subject: "Crédence en verre ou carrelage",
    text: "Qu'est-ce qui s'entretient le mieux derrière une plaque à gaz ? Le prix change-t-il beaucoup ?",
  },
] as const satisfies readonly Note[];

const GREETINGS = ["Bonjour,", "Bonjour Madame Martin,", "Bonsoir,"] as const;
const CLOSINGS = ["Bien à vous,", "Merci d'avance,", "Cordialement,", "Bonne journée,"] as const;

/** A short mail of a customer. */
export function writeCustomerNote(id: string, random: Random): Omit<DemoMail, "sent"> {
  const person = random.pick(CUSTOMERS);
  const note = random.pick<Note>(NOTES);
  return {
    id: `message-${id}@${person.address.split("@")[1]}`,
    seen: random.chance(0.75),
    from: person,
    to: [SHOP],
    subject: note.subject,
    text: [random.pick(GREETINGS), "", note.text, "", random.pick(CLOSINGS), person.name].join("\n"),
    files: note.picture ? [plan(note.picture, { island: random.chance(0.5) })] : undefined,
  };
}
