import type { DemoMail } from "../demo-mail";
import { CUSTOMERS, FORM, SHOP } from "../people";
import type { Random } from "../random";

const ROOMS = ["cuisine", "cuisine ouverte", "kitchenette", "buanderie", "arrière-cuisine", "cuisine d'été"] as const;
const TOWNS = ["Nantes", "Rezé", "Saint-Herblain", "Orvault", "Vertou", "Carquefou", "Bouguenais"] as const;
const WISHES = [
  "Nous aimerions un style plutôt campagne, avec un plan de travail en bois.",
  "Le budget est d'environ 8 000 € hors électroménager.",
  "Pouvez-vous nous dire quels sont vos délais en ce moment ?",
  "Je cherche des meubles sans poignées, faciles à nettoyer.",
  "Une personne se déplace en fauteuil : le plan de travail doit être à 75 cm.",
  "Reprenez-vous l'ancienne cuisine ?",
  "Nous avons vu votre chantier chez nos voisins et le résultat nous a beaucoup plu.",
] as const;

/** What the shop's own web site sends: From is the shop itself, the person stands in Reply-To. */
export function writeContactForm(id: string, random: Random): Omit<DemoMail, "sent"> {
  const person = random.pick(CUSTOMERS);
  const [room, town] = [random.pick(ROOMS), random.pick(TOWNS)];
  const lines = [
    "Une demande vient d'être envoyée depuis le formulaire du site.",
    "",
    `Nom : ${person.name}`,
    `Email : ${person.address}`,
    `Ville : ${town}`,
    `Projet : ${room}`,
    `Surface : ${random.int(5, 22)} m²`,
    "",
    "Message :",
    random.pick(WISHES),
  ];
  return {
    id: `formulaire-${id}@cuisines-martin.example`,
    seen: random.chance(0.7),
    from: FORM,
    to: [SHOP],
    replyTo: [person],
    subject: `Nouvelle demande : ${room} à ${town}`,
    text: lines.join("\n"),
    headers: ["Auto-Submitted: auto-generated"],
  };
}
