import { isUtf8 } from "node:buffer";
import libmime from "libmime";
import { decodeCharset } from "./decode-charset";
import { decodeQuotedPrintable } from "./decode-quoted-printable";
import type { TextSource } from "./mail-source";

/** The text of a part: out of its transfer encoding, its soft line breaks (RFC 3676) and its charset. */
export function decodeText({ type, parameters, encoding, content }: TextSource): string {
  const bytes = unflow(decodeTransfer(content, encoding.trim().toLowerCase()), parameters);
  const { charset: declared = "" } = parameters;
  // ASCII is what a server says of a part that says nothing.
  const isUnsaid = /^(?:us-ascii)?$/i.test(declared.trim());
  const charset = (isUnsaid && type === "text/html" && charsetOfHead(bytes)) || declared;
  return decodeCharset(bytes, charset).replace(/\r\n?/g, "\n");
}

/** How much of a page is looked at, as browsers do. */
const HEAD_BYTES = 1_024;

/** What a page says itself, unless it is UTF-8 whatever it says. */
function charsetOfHead(bytes: Buffer): string {
  if (isUtf8(bytes)) return "";
  const head = bytes.toString("latin1", 0, HEAD_BYTES);
  return /<meta\b[^<>]*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(head)?.[1] ?? "";
}

function decodeTransfer(content: Buffer, encoding: string): Buffer {
  if (encoding === "base64") return decodeBase64(content);
  return encoding === "quoted-printable" ? decodeQuotedPrintable(content) : content;
}

/** A line of several words, or the one above a signature, is none of base64: what a mailing list put below, or all. */
const PLAIN_LINE = /^(?:--|.*\S[ \t]+\S)/m;

function decodeBase64(content: Buffer): Buffer {
  const text = content.toString("latin1");
  const plain = text.search(PLAIN_LINE);
  if (plain === -1) return decodePieces(text);
  return Buffer.concat([
    decodePieces(text.slice(0, plain)),
    Buffer.from(`${plain > 0 ? "\n" : ""}${text.slice(plain)}`, "latin1"),
  ]);
}

/** What follows padding is decoded too: some senders encode a text in pieces. */
function decodePieces(text: string): Buffer {
  const padding = text.indexOf("=");
  if (padding === -1 || text.length - padding < 8) return Buffer.from(text, "base64");
  return Buffer.concat(text.split(/=+/).map((piece) => Buffer.from(piece, "base64")));
}

function unflow(bytes: Buffer, parameters: Record<string, string>): Buffer {
  if (parameters.format?.trim().toLowerCase() !== "flowed") return bytes;
  const delSp = parameters.delsp?.trim().toLowerCase() === "yes";
  // Latin-1 maps bytes to characters one to one: the charset comes later.
  return Buffer.from(libmime.decodeFlowed(bytes.toString("latin1"), delSp), "latin1");
}
