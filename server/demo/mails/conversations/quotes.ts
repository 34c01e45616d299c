import { pdf, plan } from "../files";
import { CUSTOMERS, TRADES } from "../people";
import type { Conversation } from "./conversation";

const [sophie, karim, helene, thomas, , leroy] = CUSTOMERS;

/** People who ask for a price, and what becomes of it. */
export const QUOTES: Conversation[] = [
  {
    key: "devis-lambert",
    subject: "Devis pour une cuisine en L",
    turns: [
      {
        from: sophie,
        sent: { daysAgo: 41, time: "09:12" },
        text: "Bonjour,\n\nNous venons d'acheter une maison à Rezé et la cuisine est à refaire entièrement : environ 11 m², en L, avec une fenêtre au-dessus de l'évier.\n\nPourriez-vous passer prendre les mesures ? Nous sommes disponibles le mercredi après-midi ou le samedi matin.\n\nMerci d'avance,\nSophie Lambert\n06 00 00 12 34",
      },
      {
        from: sophie,
        sent: { daysAgo: 39, time: "18:47" },
        after:
          "Bonjour Madame Lambert,\n\nMerci de votre message. Je vous propose samedi à 10 h.\nAuriez-vous un plan, même à main levée ?\n\nClaire Martin",
        text: "Bonjour Madame Martin,\n\nSamedi 10 h, c'est parfait. Voici le plan que nous avait laissé l'ancien propriétaire. Le mur du fond n'est pas porteur.\n\nÀ samedi,\nSophie Lambert",
        files: [plan("plan-cuisine.png")],
      },
      {
        from: sophie,
        sent: { daysAgo: 30, time: "20:05" },
        after:
          "Bonjour,\n\nVous trouverez ci-joint le devis DE-2417 d'un montant de 14 860 € TTC, pose comprise.\n\nClaire Martin",
        text: "Bonsoir,\n\nMerci pour le devis, il correspond à ce que nous avions en tête. Deux questions avant de signer :\n\n- le plan de travail en quartz clair est-il sensible aux taches de café ?\n- peut-on remplacer la colonne four par un four sous plan, et de combien le prix baisserait-il ?\n\nBonne soirée,\nSophie Lambert",
      },
      {
        from: sophie,
        sent: { daysAgo: 27, time: "12:31" },
        after:
          "Bonjour,\n\nLe quartz ne craint pas le café s'il est essuyé dans la journée. Avec un four sous plan, le total passe à 14 390 €.\n\nClaire Martin",
        text: "Bonjour,\n\nC'est d'accord pour 14 390 €. Le devis signé est en pièce jointe, et le virement de l'acompte part ce soir.\n\nSophie Lambert",
        files: [
          pdf("Devis DE-2417 signé.pdf", "Devis DE-2417", [
            "Cuisine en L, façades blanc mat",
            "Plan de travail quartz clair",
            "Total TTC : 14 390,00 €",
            "Bon pour accord, S. Lambert",
          ]),
        ],
      },
      {
        from: sophie,
        sent: { daysAgo: 2, time: "08:55" },
        unread: true,
        text: "Bonjour Madame Martin,\n\nPetite question avant la pose : faut-il que la peinture soit sèche depuis combien de jours ? Le peintre termine jeudi.\n\nMerci,\nSophie Lambert",
      },
    ],
  },
  {
    key: "devis-benali",
    subject: "Îlot central : possible dans 14 m² ?",
    turns: [
      {
        from: karim,
        sent: { daysAgo: 22, time: "21:18" },
        text: "Bonjour,\n\nNous rêvons d'un îlot avec plaque de cuisson, mais la pièce ne fait que 14 m². Est-ce réaliste ? Le plan est joint.\n\nKarim Benali",
        files: [plan("notre-cuisine.png", { island: true })],
      },
      {
        from: karim,
        sent: { daysAgo: 20, time: "13:02" },
        after:
          "Bonjour Monsieur Benali,\n\nOui, à condition de garder 90 cm de passage de chaque côté : l'îlot ferait 160 × 70 cm.\n\nClaire Martin",
        text: "Très bien, 160 × 70 nous suffit. Pouvez-vous chiffrer avec une hotte de plan (escamotable) ? Mon épouse ne veut pas de hotte au plafond.\n\nKarim Benali",
      },
      {
        from: karim,
        sent: { minutesAgo: 95 },
        unread: true,
        after: "Bonjour,\n\nLe chiffrage avec hotte de plan sera prêt vendredi.\n\nClaire Martin",
        text: "Bonjour,\n\nAvez-vous pu avancer sur le chiffrage ? La banque nous demande le devis pour boucler le prêt travaux.\n\nMerci beaucoup,\nKarim Benali",
      },
    ],
  },
  {
    key: "devis-faure",
    subject: "Rénovation des façades seulement",
    turns: [
      {
        from: helene,
        sent: { daysAgo: 63, time: "10:44" },
        text: "Bonjour,\n\nNos caissons sont en bon état mais les portes ont trente ans. Faites-vous le remplacement des façades seules ? Il y en a dix-sept, plus neuf tiroirs.\n\nHélène Faure",
      },
      {
        from: helene,
        sent: { daysAgo: 60, time: "09:20" },
        after:
          "Bonjour,\n\nOui, comptez entre 2 900 et 4 200 € selon la finition. Souhaitez-vous passer voir les échantillons ?\n\nClaire Martin",
        text: "Merci pour votre réponse. Je passerai au magasin jeudi vers 15 h pour voir les finitions chêne.\n\nHélène Faure",
      },
      {
        from: helene,
        sent: { daysAgo: 55, time: "17:36" },
        text: "Bonjour,\n\nAprès réflexion ce sera le chêne clair, poignées noires. Pouvez-vous m'envoyer le bon de commande ?\n\nBonne fin de journée,\nHélène Faure",
      },
    ],
  },
  {
    key: "devis-girard",
    subject: "Comparaison de votre devis",
    turns: [
      {
        from: thomas,
        sent: { daysAgo: 34, time: "19:50" },
        text: "Bonjour,\n\nJ'ai reçu une offre concurrente 1 200 € moins chère, mais sans l'électroménager encastrable ni la dépose. Pouvez-vous faire un geste ? Je préférerais travailler avec vous.\n\nThomas Girard",
      },
      {
        from: thomas,
        sent: { daysAgo: 33, time: "08:11" },
        after:
          "Bonjour Monsieur Girard,\n\nÀ prestation égale notre prix est le plus bas. Je peux offrir la livraison et la crédence.\n\nClaire Martin",
        text: "La crédence offerte me convient. On signe quand ?\n\nThomas",
      },
    ],
  },
  {
    key: "devis-brehat",
    subject: "Consultation lot cuisine, résidence Les Salorges",
    turns: [
      {
        from: TRADES.architect,
        sent: { daysAgo: 48, time: "11:05" },
        text: "Madame, Monsieur,\n\nNous consultons trois entreprises pour le lot cuisine de huit logements à Nantes. Le descriptif est joint ; remise des offres sous quinze jours.\n\nAtelier Bréhat",
        files: [
          pdf("CCTP lot 07 cuisines.pdf", "Lot 07 : cuisines", [
            "Huit logements, du T2 au T4",
            "Meubles bas et hauts, plan stratifié",
            "Électroménager hors lot",
            "Remise des offres sous quinze jours",
          ]),
        ],
      },
      {
        from: TRADES.architect,
        sent: { daysAgo: 32, time: "16:22" },
        after:
          "Bonjour,\n\nVous trouverez notre offre en pièce jointe : 41 300 € HT pour les huit logements.\n\nClaire Martin",
        text: "Bonjour Madame Martin,\n\nVotre offre est bien reçue. Pourriez-vous préciser le délai entre la commande et la pose, et confirmer que les plinthes sont comprises ?\n\nCordialement,\nAtelier Bréhat",
      },
      {
        from: TRADES.architect,
        sent: { daysAgo: 12, time: "14:40" },
        cc: [leroy],
        after: "Bonjour,\n\nSix semaines, plinthes comprises.\n\nClaire Martin",
        text: "Bonjour,\n\nLe maître d'ouvrage retient votre offre. M. Leroy, en copie, suivra le chantier ; l'ordre de service suit par courrier.\n\nBien à vous,\nAtelier Bréhat",
      },
      {
        from: leroy,
        sent: { daysAgo: 11, time: "09:03" },
        text: "Bonjour à tous,\n\nMerci de me transmettre l'attestation de décennale et un RIB avant la fin du mois.\n\nJean-Marc Leroy",
        cc: [TRADES.architect],
        unread: true,
      },
    ],
  },
];
