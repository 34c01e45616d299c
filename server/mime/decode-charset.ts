import { isUtf8 } from "node:buffer";
import { decode } from "libmime/lib/charset.js";
import { decodeWindows1252 } from "./decode-windows-1252";

/** Text out of its charset (RFC 2045 §5.2), as far as the name can be believed. */
export function decodeCharset(bytes: Buffer, charset: string): string {
  const name = charset.toLowerCase().replace(/[^a-z0-9]+/g, "");
  // Mail that says ASCII, or nothing, is UTF-8 more often than anything else.
  if (/^(ascii|usascii|utf8)?$/.test(name)) return decodeUtf8(bytes);
  const text = decode(bytes, charset);
  // What libmime does with names that it does not know is our business.
  return text === bytes.toString("utf8") ? decodeUtf8(bytes) : text;
}

/** What is not UTF-8 and has nothing of it comes from mailers that send their own Windows charset unsaid. */
function decodeUtf8(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  if (isUtf8(bytes)) return text;
  return /[^\p{ASCII}\uFFFD]/u.test(text) ? text : decodeWindows1252(bytes);
}
