import type { DemoMail, Person } from "./demo-mail";
import { pdf, plan } from "./files";
import { SHOP } from "./people";

/** Mails of old, foreign and hurried programs: other charsets, other encodings, nothing but a picture. */
export const ODDITIES: DemoMail[] = [
  odd("latin-1", 5, {
    from: { name: "Mairie de Rezé, urbanisme", address: "urbanisme@mairie-reze.example" },
    subject: "Déclaration préalable : pièces à compléter",
    text: "Madame,\n\nVotre dossier a été enregistré. Il manque le plan de façade côté rue.\n\nLe service de l'urbanisme",
    charset: "iso-8859-1",
  }),
  odd("latin-9", 17, {
    from: { name: "Trésorerie de l'Estuaire", address: "tresorerie@estuaire.example" },
    subject: "Échéance de cotisation : 1 284 €",
    text: "Madame,\n\nVotre échéance de 1 284 € sera prélevée le 5 du mois prochain.\n\nLa trésorerie",
    charset: "iso-8859-15",
    headerForm: "B",
  }),
  odd("cp-1252", 8, {
    from: { name: "Bernard Œuvrard", address: "b.oeuvrard@courriel.example" },
    subject: "Ma cuisine d’été – suite",
    text: "Bonjour,\n\nC’est décidé : l’îlot d’été sera en « pierre bleue »… et le budget est de 6 500 € maximum.\n\nBernard Œuvrard",
    charset: "windows-1252",
    transfer: "8bit",
  }),
  odd("koi8", 44, {
    from: { name: "Анна Волкова", address: "volkova@mebel.example" },
    subject: "Каталог фасадов",
    text: "Здравствуйте!\n\nПредлагаем каталог кухонных фасадов из берёзы. Цены указаны без доставки.\n\nАнна Волкова",
    charset: "koi8-r",
    headerForm: "B",
  }),
  odd("assurance", 58, {
    from: { name: "Standard Prévoyance", address: "contrats@standard-prevoyance.example" },
    subject: "Votre contrat décennale a été renouvelé",
    text: "Madame,\n\nVotre attestation d'assurance décennale est disponible dès aujourd'hui.\n\nStandard Prévoyance",
    charset: "iso-8859-1",
    transfer: "8bit",
    headerForm: "B",
  }),
  odd("flowed", 29, {
    from: { name: "Gaël Tanguy", address: "gael.tanguy@libre.example" },
    subject: "Sous-traitance pose en mars",
    text: "Bonjour Claire,\n\nJe serai disponible à partir de la deuxième semaine de mars pour renforcer \nvotre équipe de pose. J'ai maintenant mon propre fourgon et tout l'outillage \npour les plans de travail.\n\n-- \nGaël Tanguy, menuisier poseur",
    flowed: true,
    transfer: "8bit",
  }),
  odd("photo-seule", 3, {
    from: { name: "Loïc (équipe pose)", address: "loic@cuisines-martin.example" },
    subject: "fini chez mme Cherif",
    files: [plan("IMG_2041.png", { island: true })],
    text: "",
  }),
  odd("html-seul", 21, {
    from: { name: "Voyages Armorique", address: "resa@voyages-armorique.example" },
    subject: "Votre billet Nantes – Milan, salon du meuble",
    html: "<div><b>Billet électronique</b><br>Départ 7 h 05, arrivée 9 h 40.<br>Référence&nbsp;: K7QX2M</div>",
    files: [
      pdf("Billet é-ticket.pdf", "Billet électronique", ["Nantes, 7 h 05", "Milan, 9 h 40", "Référence : K7QX2M"]),
    ],
  }),
  odd("base64-sans-sujet", 66, {
    from: { name: "Paul Esnault", address: "paul.esnault@courriel.example" },
    subject: "",
    text: "bonjour vous faites aussi les dressings ? merci",
    transfer: "base64",
  }),
  odd("emoji", 10, {
    from: { name: "Léa 🌿 Déco", address: "lea@lea-deco.example" },
    subject: "Shooting photo de la cuisine verte 📸",
    text: "Coucou Claire ! 🙌\n\nLa cuisine vert sauge serait parfaite pour notre prochain article. On passe jeudi avec le photographe ?\n\nLéa",
    headerForm: "B",
    transfer: "base64",
  }),
];

function odd(
  key: string,
  daysAgo: number,
  mail: Omit<DemoMail, "id" | "sent" | "seen" | "to"> & { from: Person },
): DemoMail {
  const time = `${9 + (daysAgo % 9)}:${10 + daysAgo}`;
  return {
    id: `${key}@${mail.from.address.split("@")[1]}`,
    sent: { daysAgo, time },
    seen: daysAgo > 9,
    to: [SHOP],
    ...mail,
  };
}
