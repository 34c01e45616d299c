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

/** The same for content that is there as a whole, several times faster for base64. */
export function decodePart(encoding: string, content: Buffer): Buffer {
  if (encoding === "base64" && isPlainBase64(content)) return Buffer.from(content.toString("latin1"), "base64");
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

function quotedPrintableDecoder(): PartDecoder {
  let rest = Buffer.alloc(0);
  const decode = (last: boolean) => {
    const { decoded, used } = decodeQuotedPrintable(rest, last);
    rest = rest.subarray(used);
    return decoded;
  };
  return {
    write(piece) {
      rest = Buffer.concat([rest, piece]);
      return decode(false);
    },
    end: () => decode(true),
  };
}

const SOFT_BREAK = /^=[ \t]*\r?\n/;
/** Longer than any escape or soft line break. */
const LOOKAHEAD = 80;

function decodeQuotedPrintable(content: Buffer, last: boolean): { decoded: Buffer; used: number } {
  const decoded = Buffer.allocUnsafe(content.length);
  let length = 0;
  let at = 0;
  while (at < content.length) {
    const byte = content[at] ?? 0;
    if (byte !== EQUALS) {
      decoded[length++] = byte;
      at += 1;
      continue;
    }
    if (!last && at + LOOKAHEAD > content.length) break;
    const sign = content.toString("latin1", at, at + LOOKAHEAD);
    const hex = /^=([0-9A-Fa-f]{2})/.exec(sign);
    if (hex) decoded[length++] = Number.parseInt(hex[1] ?? "", 16);
    // An equals sign that means nothing is kept, as it came.
    else if (!SOFT_BREAK.test(sign)) decoded[length++] = EQUALS;
    at += hex ? 3 : (SOFT_BREAK.exec(sign)?.[0].length ?? 1);
  }
  return { decoded: decoded.subarray(0, length), used: at };
}
