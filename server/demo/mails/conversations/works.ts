import { csv, pdf, plan } from "../files";
import { CUSTOMERS, SUPPLIERS, TRADES } from "../people";
import type { Conversation } from "./conversation";

const [, , , , nadia, , elodie, pierre, ines, laurent] = CUSTOMERS;
const [facades, , granite] = SUPPLIERS;

/** Sites under way: dates, trades, and what goes wrong. */
export const WORKS: Conversation[] = [
  {
    key: "chantier-cherif",
    subject: "Organisation du chantier rue Paul Bellamy",
    turns: [
      {
        from: nadia,
        sent: { daysAgo: 25, time: "07:58" },
        text: "Bonjour,\n\nPouvez-vous me confirmer le calendrier ? Je dois prévenir la gardienne pour l'ascenseur.\n\nNadia Cherif",
      },
      {
        from: nadia,
        sent: { daysAgo: 24, time: "12:15" },
        after:
          "Bonjour Madame Cherif,\n\nDépose lundi, électricité mardi, pose mercredi et jeudi, plan de travail la semaine suivante.\n\nClaire Martin",
        text: "Parfait. L'ascenseur est réservé lundi et mercredi de 8 h à 10 h. Le code de l'immeuble est affiché à la loge.\n\nNadia Cherif",
      },
      {
        from: TRADES.electrician,
        sent: { daysAgo: 23, time: "17:09" },
        cc: [nadia],
        text: "Bonsoir,\n\nMardi 9 h sur place pour déplacer la ligne de la plaque. Il faudra couper le courant environ deux heures.\n\nÉlec'Ouest",
      },
      {
        from: TRADES.plumber,
        sent: { daysAgo: 22, time: "08:26" },
        cc: [nadia],
        text: "Bonjour,\n\nNous passerons mardi après-midi pour l'évacuation, à la suite d'Élec'Ouest.\n\nPlomberie Leroux",
      },
      {
        from: nadia,
        sent: { daysAgo: 16, time: "21:30" },
        text: "Bonsoir,\n\nLa pose est superbe, merci à Loïc et Samir. Il reste une porte qui frotte à gauche du lave-vaisselle.\n\nNadia Cherif",
      },
      {
        from: nadia,
        sent: { daysAgo: 1, time: "18:12" },
        unread: true,
        after: "Bonjour,\n\nLoïc passera régler la porte cette semaine.\n\nClaire Martin",
        text: "Bonsoir,\n\nPersonne n'est passé pour la porte. Pouvez-vous me donner une date ?\n\nNadia Cherif",
      },
    ],
  },
  {
    key: "reclamation-marchand",
    subject: "Plan de travail rayé à la livraison",
    turns: [
      {
        from: elodie,
        sent: { daysAgo: 9, time: "13:47" },
        text: "Bonjour,\n\nEn retirant le film du plan de travail j'ai découvert une rayure de vingt centimètres près de l'évier. Photo jointe. Je ne peux pas accepter cela sur du neuf.\n\nÉlodie Marchand",
        files: [plan("rayure-plan-de-travail.png")],
      },
      {
        from: granite,
        sent: { daysAgo: 8, time: "10:30" },
        after:
          "Bonjour,\n\nVoir la photo ci-dessous : pouvez-vous prendre en charge le remplacement ?\n\nClaire Martin",
        text: "Bonjour,\n\nLa rayure est d'origine transport. Nous relançons une tranche en fabrication, délai douze jours ouvrés, à notre charge.\n\nService ADV",
      },
      {
        from: elodie,
        sent: { daysAgo: 6, time: "19:22" },
        unread: true,
        after:
          "Bonjour Madame Marchand,\n\nLe plan sera remplacé à nos frais, dans trois semaines au plus tard. Toutes nos excuses.\n\nClaire Martin",
        text: "Merci pour votre réactivité. Je retiens la dernière échéance jusqu'au remplacement, comme convenu au téléphone.\n\nÉlodie Marchand",
      },
    ],
  },
  {
    key: "livraison-vasseur",
    subject: "Report de livraison",
    turns: [
      {
        from: pierre,
        sent: { daysAgo: 14, time: "15:55" },
        text: "Bonjour,\n\nLe chantier de maçonnerie a pris du retard. Peut-on décaler la livraison de deux semaines ? Je n'ai pas de place pour stocker.\n\nPierre Vasseur",
      },
      {
        from: facades,
        sent: { daysAgo: 13, time: "11:48" },
        after: "Bonjour,\n\nMerci de décaler la commande 88412 de deux semaines.\n\nClaire Martin",
        text: "Bonjour,\n\nC'est noté : commande 88412 reportée. Au-delà de trois semaines, des frais de garde s'appliquent.\n\nFaçades Armor",
      },
      {
        from: pierre,
        sent: { daysAgo: 13, time: "12:20" },
        text: "Merci beaucoup, c'est un soulagement.\n\nPierre Vasseur",
      },
    ],
  },
  {
    key: "sav-moreau",
    subject: "Tiroir qui ne se ferme plus",
    turns: [
      {
        from: ines,
        sent: { daysAgo: 72, time: "09:40" },
        text: "Bonjour,\n\nLe grand tiroir sous la plaque ne se ferme plus complètement depuis une semaine. La cuisine a été posée il y a deux ans, est-ce encore sous garantie ?\n\nInès Moreau",
      },
      {
        from: ines,
        sent: { daysAgo: 70, time: "20:44" },
        after:
          "Bonjour,\n\nOui, les coulisses sont garanties dix ans. Quel est le numéro gravé sur le côté ?\n\nClaire Martin",
        text: "Bonsoir, c'est écrit 560H 5000B. Vous pouvez passer n'importe quel soir après 18 h.\n\nInès",
      },
    ],
  },
  {
    key: "solde-picard",
    subject: "Facture de solde FA-1093",
    turns: [
      {
        from: laurent,
        sent: { daysAgo: 52, time: "10:10" },
        text: "Bonjour,\n\nSauf erreur la facture de solde compte deux fois la livraison. Pouvez-vous vérifier ?\n\nLaurent Picard",
        files: [
          pdf("FA-1093 annotée.pdf", "Facture FA-1093", [
            "Livraison : 180,00 €",
            "Livraison : 180,00 € (?)",
            "Solde : 4 216,00 €",
          ]),
        ],
      },
      {
        from: laurent,
        sent: { daysAgo: 51, time: "09:32" },
        after: "Bonjour,\n\nVous avez raison, voici la facture corrigée : 4 036 €.\n\nClaire Martin",
        text: "Merci, virement fait ce matin.\n\nL. Picard",
      },
    ],
  },
  {
    key: "bilan-tessier",
    subject: "Préparation du bilan",
    turns: [
      {
        from: TRADES.accountant,
        sent: { daysAgo: 19, time: "09:00" },
        text: "Bonjour Claire,\n\nPour avancer sur le bilan il nous manque les relevés de septembre et la facture du fourgon. La liste complète est dans le fichier joint.\n\nCabinet Tessier",
        files: [
          csv("pieces-manquantes.csv", [
            ["Pièce", "Mois", "Montant"],
            ["Relevé bancaire", "Septembre", ""],
            ["Facture fourgon", "Juin", "18 400,00"],
          ]),
        ],
      },
      {
        from: TRADES.accountant,
        sent: { daysAgo: 15, time: "16:35" },
        after: "Bonjour,\n\nTout est déposé sur votre espace.\n\nClaire",
        text: "Bien reçu, merci. Rendez-vous possible mardi à 14 h pour relire le projet ?\n\nCabinet Tessier",
      },
      {
        from: TRADES.accountant,
        sent: { minutesAgo: 230 },
        unread: true,
        after: "D'accord pour mardi 14 h.\n\nClaire",
        text: "Parfait, c'est noté. Vous trouverez le projet de bilan en pièce jointe pour le parcourir avant.\n\nCabinet Tessier",
        files: [
          pdf("Projet de bilan.pdf", "Cuisines Martin : projet de bilan", [
            "Chiffre d'affaires : 612 400 €",
            "Résultat : 38 150 €",
            "Document provisoire",
          ]),
        ],
      },
    ],
  },
  {
    key: "gestion-agence",
    subject: "Kitchenettes du 8 quai de la Fosse",
    turns: [
      {
        from: TRADES.agency,
        sent: { daysAgo: 37, time: "14:14" },
        text: "Bonjour,\n\nLe propriétaire souhaite équiper quatre studios. Une enveloppe de 1 900 € par kitchenette est-elle suffisante ?\n\nAgence Quai Ouest",
      },
      {
        from: TRADES.agency,
        sent: { daysAgo: 35, time: "10:52" },
        after: "Bonjour,\n\nOui, avec plaque deux feux et réfrigérateur sous plan.\n\nClaire Martin",
        text: "Accord du propriétaire. Les clés sont à l'agence, du lundi au vendredi.\n\nAgence Quai Ouest",
      },
    ],
  },
];
