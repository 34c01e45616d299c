import { writePdf } from "../write/write-pdf";
import { type Colour, writePng } from "../write/write-png";
import type { MailFile, Person } from "./demo-mail";

export function pdf(name: string, title: string, lines: string[]): MailFile {
  return { name, type: "application/pdf", content: writePdf(title, lines) };
}

export function csv(name: string, rows: string[][]): MailFile {
  const content = rows.map((row) => row.join(";")).join("\r\n");
  return { name, type: "text/csv; charset=utf-8", content: Buffer.from(`\ufeff${content}\r\n`) };
}

const WALL: Colour = [71, 85, 105];
const FLOOR: Colour = [241, 236, 226];
const CABINET: Colour = [202, 138, 82];
const SINK: Colour = [148, 178, 204];

/** A floor plan seen from above: walls, an L of cabinets, a sink; `island` adds one in the middle. */
export function plan(
  name: string,
  { island = false, contentId }: { island?: boolean; contentId?: string } = {},
): MailFile {
  const content = writePng(240, 160, (x, y) => {
    if (x < 5 || y < 5 || x > 234 || y > 154) return WALL;
    if (x > 70 && x < 105 && y > 12 && y < 30) return SINK;
    if (y < 36 || x < 36) return CABINET;
    return island && x > 100 && x < 180 && y > 80 && y < 112 ? CABINET : FLOOR;
  });
  return { name, type: "image/png", content, ...(contentId && { contentId }) };
}

/** A logo of two bars in a colour. */
export function logo(contentId: string, colour: Colour): MailFile {
  const content = writePng(96, 32, (x, y) => (x < 44 && (y < 14 || y > 17) ? colour : [255, 255, 255]));
  return { name: "logo.png", type: "image/png", content, contentId };
}

/** A contact card (RFC 6350). */
export function card({ name, address }: Person): MailFile {
  const lines = ["BEGIN:VCARD", "VERSION:4.0", `FN:${name}`, `EMAIL:${address}`, "ADR:;;Nantes;;;;France", "END:VCARD"];
  return { name: `${name}.vcf`, type: "text/vcard; charset=utf-8", content: Buffer.from(lines.join("\r\n")) };
}
