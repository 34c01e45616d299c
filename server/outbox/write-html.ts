import { pictureMark } from "./picture-mark";
import { escapeText, writeBlocks, writeLines } from "./write-blocks";
import { tidy, type Writing } from "./write-text";

interface Picture {
  filename: string;
  contentId: string;
}

/**
 * The HTML of a mail from its plain text: paragraphs, line breaks, links, quotations, and pictures where their marks
 * stand. Everything typed is escaped; the look is left to the reader's program. `quote` is HTML already.
 */
export function writeHtml({ text, signature }: Omit<Writing, "quote">, pictures: Picture[], quote: string): string {
  const blocks = [
    // In the text alone: a stranger's mail may hold marks too.
    placePictures(writeBlocks(tidy(text)), pictures),
    signature.trim() && `<div style="color:#475569">-- <br>${writeLines(tidy(signature).split("\n"))}</div>`,
    quote,
  ];
  const html = blocks.filter((block) => block !== "").join("\n");
  return `<!DOCTYPE html><html><body>${html}</body></html>`;
}

function placePictures(html: string, pictures: Picture[]): string {
  return pictures.reduce(
    (placed, { filename, contentId }) =>
      placed.replaceAll(
        escapeText(pictureMark(filename)),
        // A function: in a replacement string, « $& » would mean something.
        () => `<img src="cid:${contentId}" alt="${escapeText(filename)}" style="max-width:100%;height:auto">`,
      ),
    html,
  );
}
