import { buildMail } from "@/tests/support/mail";

/** A mail of so many small parts. */
export function manyParts(subject: string, parts: number): string {
  return `${head(subject)}Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(parts)}--b--\r\n`;
}

/** Multiparts in multiparts, with a text in the innermost. */
export function deepNesting(subject: string, depth: number): string {
  const opened = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  );
  const closed = Array.from({ length: depth }, (_, level) => `\r\n--b${depth - 1 - level}--\r\n`);
  return `${head(subject)}${opened.join("")}Content-Type: text/plain\r\n\r\nau fond\r\n${closed.join("")}`;
}

/** A mail with one attachment of so many bytes, which are the same byte again and again. */
export function largeMail(subject: string, bytes: number): string {
  const lines = "QUFB".repeat(19);
  const attachment = `${lines}\r\n`.repeat(Math.ceil(bytes / (lines.length + 2)));
  return `${head(subject)}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nVoir la pièce jointe.\r\n--b\r\nContent-Type: application/octet-stream; name=gros.bin\r\nContent-Disposition: attachment; filename=gros.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n${attachment}--b--\r\n`;
}

/** A text whose tags never close: what parsers of HTML take quadratic time for. */
export function explodingHtml(subject: string, tags: number): string {
  return `${head(subject)}Content-Type: text/html\r\n\r\n${"<table><tr><td><font><b>".repeat(tags)}`;
}

/** The fields of a mail that PostgreSQL, or a date, cannot hold as they are. */
export const UGLY_FIELDS: [string, string][] = [
  ["NUL in its text", buildMail({ subject: "NUL", text: "a\u0000b" })],
  ["NUL in its subject", buildMail({ subject: "N\u0000UL" })],
  ["NUL in its Message-ID", `Message-ID: <nul\u0000@client.test>\r\n${head("NUL dans l'identifiant")}\r\nx`],
  ["a lone surrogate", `${head("=?utf-16be?B?2D0=?=")}Content-Type: text/plain; charset=utf-16be\r\n\r\n\u00d8\u003d`],
  ["the year 1", `${head("An 1", "Mon, 01 Jan 0001 00:00:00 +0000")}\r\nx`],
  ["the year 9999", `${head("An 9999", "Fri, 31 Dec 9999 23:59:59 -1200")}\r\nx`],
  ["a year beyond all dates", `${head("An 275761", "Mon, 01 Jan 275761 00:00:00 +0000")}\r\nx`],
  ["a subject of 1 MB", `${head("S".repeat(1_000_000))}\r\nx`],
  [
    "5,000 recipients",
    `To: ${Array.from({ length: 5_000 }, (_, n) => `n${n}@client.test`).join(",\r\n ")}\r\n${head("5000")}\r\nx`,
  ],
  ["an unknown charset", `${head("=?x-klingon?B?cXVhcGxh?=")}Content-Type: text/plain; charset=x-klingon\r\n\r\nqapla`],
  [
    "10,000 references",
    `References: ${Array.from({ length: 10_000 }, (_, n) => `<r${n}@client.test>`).join("\r\n ")}\r\n${head("Refs")}\r\nx`,
  ],
  ["a word of 3 MB", `${head("Long")}\r\n${"m".repeat(3_000_000)}`],
  ["no header at all", "\r\nrien que du texte"],
  ["nothing at all", ""],
];

function head(subject: string, date = "Mon, 01 Jun 2026 10:00:00 +0000"): string {
  return `From: a@client.test\r\nSubject: ${subject}\r\nDate: ${date}\r\nMIME-Version: 1.0\r\n`;
}
