import type { DemoMail, Person } from "../demo-mail";
import { SHOP } from "../people";
import type { Random } from "../random";

interface Newsletter {
  sender: Person;
  topics: readonly [string, ...string[]];
}

const NEWSLETTERS = [
  {
    sender: { name: "Salon Habitat Nantes", address: "infos@salon-habitat.example" },
    topics: ["Votre badge exposant", "Le programme des ateliers", "Derniers emplacements disponibles"],
  },
  {
    sender: { name: "Le Moniteur du Bois", address: "lettre@moniteur-bois.example" },
    topics: [
      "Le chêne français se raréfie",
      "Cinq essences pour remplacer le teck",
      "Le prix des panneaux se stabilise",
    ],
  },
  {
    sender: { name: "Électro Pro, les offres", address: "offres@news.electropro.example" },
    topics: [
      "Fours vapeur : -20 % cette semaine",
      "La nouvelle gamme induction est arrivée",
      "Fin de série : lave-vaisselle 45 cm",
    ],
  },
  {
    sender: { name: "Chambre des métiers", address: "actualites@chambre-metiers.example" },
    topics: [
      "Apprentissage : les aides de l'année",
      "Facture électronique : êtes-vous prêt ?",
      "Formation sécurité sur chantier",
    ],
  },
] as const satisfies readonly Newsletter[];

/** A newsletter with pictures of its sender's server, among them one that only counts readers. */
export function writeNewsletter(id: string, random: Random): Omit<DemoMail, "sent"> {
  const { sender, topics } = random.pick<Newsletter>(NEWSLETTERS);
  const topic = random.pick(topics);
  const domain = sender.address.split("@")[1];
  return {
    id: `lettre-${id}@${domain}`,
    seen: random.chance(0.5),
    from: sender,
    to: [SHOP],
    subject: topic,
    text: `${topic}\n\nVoir la version en ligne : https://${domain}/lettre/${id}`,
    html: writePage(topic, sender.name, `https://${domain}`, id),
    headers: [`List-Unsubscribe: <https://${domain}/desinscription>`, "Precedence: bulk"],
  };
}

function writePage(topic: string, sender: string, site: string, id: string): string {
  return [
    '<html><body style="margin:0;background:#eef1f5"><table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">',
    '<table width="600" cellpadding="24" cellspacing="0" style="background:#ffffff;font-family:Arial,sans-serif;color:#1f2937">',
    `<tr><td><img src="${site}/images/bandeau.jpg" width="552" height="160" alt="${sender}"></td></tr>`,
    `<tr><td><h1 style="font-size:24px;color:#9a3412">${topic}</h1>`,
    "<p>Bonjour,</p><p>Retrouvez cette semaine notre sélection pour les professionnels de la cuisine et de l'agencement.</p>",
    `<p><a href="${site}/lettre/${id}" style="background:#9a3412;color:#ffffff;padding:12px 20px;text-decoration:none">Lire la suite</a></p></td></tr>`,
    `<tr><td style="font-size:12px;color:#6b7280">Vous recevez ce message car vous êtes inscrit à ${sender}. <a href="${site}/desinscription">Se désinscrire</a></td></tr>`,
    `</table></td></tr></table><img src="${site}/o/${id}.gif" width="1" height="1" alt=""></body></html>`,
  ].join("\n");
}
