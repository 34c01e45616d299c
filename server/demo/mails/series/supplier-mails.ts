import type { DemoMail } from "../demo-mail";
import { csv, pdf } from "../files";
import { SHOP, SUPPLIERS } from "../people";
import type { Random } from "../random";

const GOODS = [
  "façades chêne clair",
  "plan de travail quartz",
  "fours encastrables",
  "coulisses de tiroir",
  "poignées noires",
  "hottes de plan",
] as const;

type Draft = Pick<DemoMail, "subject" | "text" | "files">;
const KINDS = [confirmOrder, announceDelivery, invoice, remind] as const;

/** An order confirmation, a delivery, an invoice or a reminder of a supplier. */
export function writeSupplierMail(id: string, random: Random): Omit<DemoMail, "sent"> {
  const supplier = random.pick(SUPPLIERS);
  return {
    id: `doc-${id}@${supplier.address.split("@")[1]}`,
    seen: random.chance(0.85),
    from: supplier,
    to: [SHOP],
    ...random.pick(KINDS)(random.int(10_000, 99_999), random),
  };
}

function confirmOrder(number: number, random: Random): Draft {
  const [goods, count] = [random.pick(GOODS), random.int(2, 24)];
  return {
    subject: `Confirmation de commande n° ${number}`,
    text: `Bonjour,\n\nNous confirmons votre commande n° ${number} : ${count} × ${goods}.\nExpédition prévue sous ${random.int(2, 6)} semaines.\n\nLe service commandes`,
    files: [
      csv(`commande-${number}.csv`, [
        ["Référence", "Désignation", "Quantité"],
        [`R${number}`, goods, String(count)],
      ]),
    ],
  };
}

function announceDelivery(number: number, random: Random): Draft {
  return {
    subject: `Avis de livraison ${number}`,
    text: `Bonjour,\n\nVotre commande ${number} (${random.pick(GOODS)}) sera livrée ${random.pick(["lundi", "mardi", "jeudi", "vendredi"])} entre 8 h et 12 h.\nMerci de prévoir un accès pour un camion de 12 tonnes.\n\nLe service expédition`,
  };
}

function invoice(number: number, random: Random): Draft {
  const amount = `${random.int(180, 6_400)},${random.int(10, 99)} €`;
  return {
    subject: `Votre facture F${number}`,
    text: `Bonjour,\n\nVeuillez trouver ci-joint la facture F${number} d'un montant de ${amount} TTC, à régler à trente jours.\n\nLa comptabilité`,
    files: [
      pdf(`Facture F${number}.pdf`, `Facture F${number}`, [
        SHOP.name,
        random.pick(GOODS),
        `Total TTC : ${amount}`,
        "Règlement à trente jours par virement",
      ]),
    ],
  };
}

function remind(number: number, random: Random): Draft {
  return {
    subject: `Relance : facture F${number} échue`,
    text: `Bonjour,\n\nSauf erreur de notre part, la facture F${number} est échue depuis ${random.int(3, 20)} jours.\nSi votre règlement s'est croisé avec ce message, merci de ne pas en tenir compte.\n\nLa comptabilité`,
  };
}
