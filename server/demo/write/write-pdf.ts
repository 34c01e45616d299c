import { encodeCharset } from "./charsets";

/** A one-page PDF with a title and lines of text, enough to open in any viewer. */
export function writePdf(title: string, lines: string[]): Buffer {
  const text = [
    "BT /F1 18 Tf 60 780 Td",
    show(title),
    "/F1 11 Tf 0 -34 Td 17 TL",
    ...lines.map((line) => `${show(line)} T*`),
    "ET",
  ].join("\n");
  const stream = encodeCharset(text, "windows-1252").toString("latin1");
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ]);
}

function show(line: string): string {
  return `(${line.replace(/[\\()]/g, "\\$&")}) Tj`;
}

/** Objects, then the table of where each one starts, which viewers read first. */
function assemble(objects: string[]): Buffer {
  let file = "%PDF-1.4\n";
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, "latin1");
}
