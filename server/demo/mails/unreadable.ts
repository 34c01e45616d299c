import type { DemoMail, MailFile } from "./demo-mail";
import { CUSTOMERS, SHOP, SUPPLIERS } from "./people";

const [, , , , nadia] = CUSTOMERS;
const [facades] = SUPPLIERS;

// server/mime refuses mail of more than 1,000 parts.
const PICTURES = 1_204;
const SHEETS = 1_080;

/** The two mails that cannot be imported, so that the mailbox shows « Partiel » and why. */
export function writeUnreadable(): DemoMail[] {
  return [
    {
      id: "photos-chantier@courriel.example",
      sent: { daysAgo: 15, time: "22:10" },
      seen: false,
      from: nadia,
      to: [SHOP],
      subject: `Toutes les photos du chantier (${PICTURES} fichiers)`,
      text: "Voici toutes les photos, en vrac !",
      files: repeat(PICTURES, (number) => ({ name: `photo-${number}.gif`, type: "image/gif", content: PIXEL })),
    },
    {
      id: "export-catalogue@facades-armor.example",
      sent: { daysAgo: 28, time: "10:02" },
      seen: false,
      from: facades,
      to: [SHOP],
      subject: "Export complet du catalogue",
      text: `Bonjour,\n\nVous trouverez les ${SHEETS} fiches du catalogue en pièces jointes.\n\nFaçades Armor`,
      files: repeat(SHEETS, (number) => ({
        name: `fiche-${number}.txt`,
        type: "text/plain; charset=us-ascii",
        content: Buffer.from(`REF ${number}`),
      })),
    },
  ];
}

/** The smallest GIF there is. */
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

function repeat(count: number, make: (number: number) => MailFile): MailFile[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}
