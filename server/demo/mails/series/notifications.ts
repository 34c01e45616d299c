import type { DemoMail, Person } from "../demo-mail";
import { card, logo } from "../files";
import { CUSTOMERS, SHOP } from "../people";
import type { Random } from "../random";

type Draft = Pick<DemoMail, "from" | "subject" | "text" | "html" | "pictures" | "files">;
const KINDS = [paid, reviewed, reminded, warned] as const;

/** What programs write: payments, reviews, reminders, warnings. */
export function writeNotification(id: string, random: Random): Omit<DemoMail, "sent"> {
  return {
    id: `notification-${id}@services.example`,
    seen: random.chance(0.8),
    to: [SHOP],
    headers: ["Auto-Submitted: auto-generated"],
    ...random.pick(KINDS)(id, random),
  };
}

function paid(_id: string, random: Random): Draft {
  const [customer, amount] = [random.pick(CUSTOMERS), `${random.int(150, 4_800)},00 €`];
  const words = `Virement de ${amount} reçu de ${customer.name}.`;
  return {
    from: sender("Banque de l'Estuaire", "alertes@banque-estuaire.example"),
    subject: `Virement reçu : ${amount}`,
    text: `${words}\n\nCe message est automatique, merci de ne pas y répondre.`,
    html: `<p><img src="cid:logo-banque" width="96" height="32" alt="Banque de l'Estuaire"></p><p>${words}</p><p style="color:#64748b">Ce message est automatique, merci de ne pas y répondre.</p>`,
    pictures: [logo("logo-banque", [21, 94, 117])],
  };
}

function reviewed(_id: string, random: Random): Draft {
  const [customer, stars] = [random.pick(CUSTOMERS), random.int(3, 5)];
  const opinion = random.pick([
    "Équipe à l'écoute, pose soignée.",
    "Très belle cuisine, délai respecté.",
    "Bon travail, un peu de retard.",
    "Je recommande.",
  ]);
  return {
    from: sender("Avis Artisans", "ne-pas-repondre@avis-artisans.example"),
    subject: `${customer.name} vous a donné ${stars} étoiles`,
    text: `${"★".repeat(stars)}${"☆".repeat(5 - stars)}\n\n« ${opinion} »\n\n${customer.name}`,
    html: `<p><img src="cid:logo-avis" width="96" height="32" alt="Avis Artisans"></p><p style="font-size:20px;color:#b45309">${"★".repeat(stars)}${"☆".repeat(5 - stars)}</p><blockquote>${opinion}</blockquote><p>${customer.name}</p>`,
    pictures: [logo("logo-avis", [180, 83, 9])],
  };
}

function reminded(_id: string, random: Random): Draft {
  const [customer, hour] = [random.pick(CUSTOMERS), random.int(8, 17)];
  return {
    from: sender("Agenda partagé", "agenda@services.example"),
    subject: `Rappel : prise de mesures chez ${customer.name}`,
    text: `Demain à ${hour} h : prise de mesures chez ${customer.name}.\nDurée prévue : une heure.\n\nLa fiche du contact est jointe.`,
    files: [card(customer)],
  };
}

function warned(_id: string, random: Random): Draft {
  return {
    from: sender("Hébergement Atlantique", "support@hebergement-atlantique.example"),
    subject: random.pick([
      "Votre nom de domaine expire bientôt",
      "Maintenance prévue dimanche",
      "Nouvelle connexion à votre espace client",
    ]),
    text: "Bonjour,\n\nAucune action n'est nécessaire si le renouvellement automatique est activé.\n\nL'équipe Hébergement Atlantique",
  };
}

function sender(name: string, address: string): Person {
  return { name, address };
}
