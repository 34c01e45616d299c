import { type Charset, encodeCharset } from "./charsets";
import { quoteByte } from "./transfer";

/** Encoded words may have 75 characters (RFC 2047 §2); nine characters of any script fit. */
const CHARACTERS_PER_WORD = 9;

/** A header's text, as encoded words where it is not plain ASCII. */
export function encodeHeader(text: string, charset: Charset = "utf-8", form: "B" | "Q" = "Q"): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const characters = Array.from(text);
  const words: string[] = [];
  for (let from = 0; from < characters.length; from += CHARACTERS_PER_WORD) {
    const bytes = encodeCharset(characters.slice(from, from + CHARACTERS_PER_WORD).join(""), charset);
    words.push(`=?${charset}?${form}?${form === "B" ? bytes.toString("base64") : quoteWord(bytes)}?=`);
  }
  return words.join("\r\n ");
}

function quoteWord(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[^A-Za-z0-9]/g, (byte) => (byte === " " ? "_" : quoteByte(byte)));
}

/** A moment as headers write it, in French winter time. */
export function formatDate(date: Date): string {
  const shifted = new Date(date.getTime() + 3_600_000);
  return shifted.toUTCString().replace("GMT", "+0100");
}
