import { isAscii, isUtf8 } from "node:buffer";
import { decode } from "libmime/lib/charset.js";
import { decodeUtf7 } from "./decode-utf7";
import { decodeWindows1252 } from "./decode-windows-1252";

/** Text out of its charset (RFC 2045 §5.2), as far as the name can be believed. */
export function decodeCharset(bytes: Buffer, charset: string): string {
  const name = charset.toLowerCase().replace(/[^a-z0-9]+/g, "");
  if (/^(?:(?:us)?ascii|utf(?:8|16|16le|16be))?$/.test(name)) {
    const marked = decodeMarked(bytes);
    if (marked !== null) return marked;
  }
  // Mail that says ASCII, or nothing, is UTF-8 more often than anything else.
  if (/^(ascii|usascii|utf8)?$/.test(name)) return decodeUtf8(bytes);
  if (/^(?:unicode11)?utf7$/.test(name)) return decodeUtf7(bytes);
  if (contradicts(bytes, name)) return bytes.toString("utf8");
  const text = decode(bytes, charset);
  // What libmime does with names that it does not know is our business.
  return text === bytes.toString("utf8") ? decodeUtf8(bytes) : text;
}

/** Letters of a charset are hardly ever UTF-8 by chance: a program converted the text and left its name. */
function contradicts(bytes: Buffer, name: string): boolean {
  if (isAscii(bytes) || !isUtf8(bytes)) return false;
  if (/^(?:iso8859|latin|windows125|cp125)/.test(name)) return true;
  // Two bytes of Chinese or Korean may be.
  return (
    /^(?:gb|big5|euc|ks|shiftjis|sjis)/.test(name) && /(?:[\xe0-\xef][\x80-\xbf]{2}){3}/.test(bytes.toString("latin1"))
  );
}

/** A byte order mark says more than a header; it is no part of the text. */
function decodeMarked(bytes: Buffer): string | null {
  const mark = bytes.toString("hex", 0, 3);
  if (mark === "efbbbf") return decodeUtf8(bytes.subarray(3));
  if (mark.startsWith("fffe")) return decode(bytes.subarray(2), "utf-16le");
  return mark.startsWith("feff") ? decode(bytes.subarray(2), "utf-16be") : null;
}

const SEQUENCE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;

/** What is not UTF-8 comes from mailers that send their own Windows charset unsaid, or put two texts together. */
function decodeUtf8(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  return bytes.toString("latin1").replace(SEQUENCE, (found) => {
    const sequence = Buffer.from(found, "latin1");
    return found.length > 1 ? sequence.toString("utf8") : decodeWindows1252(sequence);
  });
}
