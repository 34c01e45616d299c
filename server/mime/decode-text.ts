import libmime from "libmime";
import { decodeCharset } from "./decode-charset";
import { decodeQuotedPrintable } from "./decode-quoted-printable";
import type { TextSource } from "./mail-source";

/** The text of a part: out of its transfer encoding, its soft line breaks (RFC 3676) and its charset. */
export function decodeText({ parameters, encoding, content }: TextSource): string {
  const bytes = unflow(decodeTransfer(content, encoding.trim().toLowerCase()), parameters);
  return decodeCharset(bytes, parameters.charset ?? "").replaceAll("\r\n", "\n");
}

function decodeTransfer(content: Buffer, encoding: string): Buffer {
  if (encoding === "base64") return decodeBase64(content);
  return encoding === "quoted-printable" ? decodeQuotedPrintable(content) : content;
}

/** What follows padding is decoded too: some senders encode a text in pieces. */
function decodeBase64(content: Buffer): Buffer {
  const text = content.toString("latin1");
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
