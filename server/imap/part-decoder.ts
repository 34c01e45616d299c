import { decodeQuotedPrintable } from "@/server/mime/decode-quoted-printable";
import { uuencodeDecoder } from "./uuencode-decoder";

/** Undoes a Content-Transfer-Encoding (RFC 2045 §6) piece by piece, however the pieces are cut. */
export interface PartDecoder {
  write(piece: Buffer): Buffer;
  end(): Buffer;
}

export function createPartDecoder(encoding: string): PartDecoder {
  if (encoding === "base64") return base64Decoder();
  if (encoding === "quoted-printable") return quotedPrintableDecoder();
  if (/^(x-)?uue(ncode)?$/.test(encoding)) return uuencodeDecoder();
  return { write: (piece) => piece, end: () => Buffer.alloc(0) };
}

/** The same for content that is there as a whole, several times faster. */
export function decodePart(encoding: string, content: Buffer): Buffer {
  if (encoding === "base64" && isPlainBase64(content)) return Buffer.from(content.toString("latin1"), "base64");
  if (encoding === "quoted-printable") return decodeQuotedPrintable(content);
  const decoder = createPartDecoder(encoding);
  return Buffer.concat([decoder.write(content), decoder.end()]);
}

const [EQUALS, CR, LF, SPACE, TAB] = [0x3d, 0x0d, 0x0a, 0x20, 0x09];

/** Padding stands at the end or not at all: what Node's decoder is made for. */
function isPlainBase64(content: Buffer): boolean {
  const padding = content.indexOf(EQUALS);
  return padding < 0 || content.subarray(padding).every((byte) => [EQUALS, CR, LF, SPACE, TAB].includes(byte));
}

const ALPHABET = new Uint8Array(256);
for (const byte of Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")) ALPHABET[byte] = 1;

/** Skips what is not base64 (RFC 2045 §6.8); padding ends a block, after which another may begin. */
function base64Decoder(): PartDecoder {
  let rest = "";
  const decode = (text: string, last: boolean) => {
    const all = rest + text;
    const end = last ? all.length : all.length - (all.length % 4);
    rest = all.slice(end);
    return Buffer.from(all.slice(0, end), "base64");
  };
  return {
    write(piece) {
      const kept = Buffer.allocUnsafe(piece.length);
      const blocks: Buffer[] = [];
      let length = 0;
      // Millions of bytes: an iterator would take several times as long.
      for (let at = 0; at < piece.length; at++) {
        const byte = piece[at] ?? 0;
        if (ALPHABET[byte]) kept[length++] = byte;
        else if (byte === EQUALS && (length > 0 || rest !== "")) {
          blocks.push(decode(kept.toString("latin1", 0, length), true));
          length = 0;
        }
      }
      blocks.push(decode(kept.toString("latin1", 0, length), false));
      return Buffer.concat(blocks);
    },
    end: () => decode("", true),
  };
}

/** Line by line: what stands at the end of one decides what is part of it. */
function quotedPrintableDecoder(): PartDecoder {
  let rest = Buffer.alloc(0);
  return {
    write(piece) {
      const content = Buffer.concat([rest, piece]);
      const end = findCut(content);
      rest = content.subarray(end);
      return decodeQuotedPrintable(content.subarray(0, end));
    },
    end: () => decodeQuotedPrintable(rest),
  };
}

/** Far more than the 76 signs of a line (RFC 2045 §6.7): what is longer is cut where no escape and no blanks are torn. */
const MAX_LINE = 65_536;

function findCut(content: Buffer): number {
  const line = content.lastIndexOf(LF) + 1;
  if (content.length - line <= MAX_LINE) return line;
  let at = content.length;
  while (at > line && isTorn(content, at)) at -= 1;
  return at > line ? at : content.length;
}

function isTorn(content: Buffer, at: number): boolean {
  const last = content[at - 1] ?? 0;
  return last === EQUALS || content[at - 2] === EQUALS || [SPACE, TAB, CR].includes(last);
}
