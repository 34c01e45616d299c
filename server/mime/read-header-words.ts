import { simpleParser } from "mailparser";

interface HeaderWords {
  from: string;
  subject: string;
}

/** Sender and subject of a header as a person reads them (RFC 2047), for mail of which nothing else could be read. */
export async function readHeaderWords(raw: HeaderWords): Promise<HeaderWords> {
  const header = `From: ${oneLine(raw.from)}\r\nSubject: ${oneLine(raw.subject)}\r\n\r\n`;
  const read = await simpleParser(header).catch(() => null);
  return { from: tidy(read?.from?.text || raw.from), subject: tidy(read?.subject || raw.subject) };
}

function oneLine(value: string): string {
  return value.replace(/[\r\n]+/g, " ");
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
