const EQUALS = 0x3d;
const SPACE = 0x20;
const TAB = 0x09;
const CR = 0x0d;
const LF = 0x0a;

/**
 * Decodes quoted-printable (RFC 2045 §6.7): blanks at the end of a line are not part of it, « = » there continues it,
 * and a « = » that means nothing is kept.
 */
export function decodeQuotedPrintable(input: Buffer): Buffer {
  const output = Buffer.allocUnsafe(input.length);
  let length = 0;
  for (let at = 0; at < input.length; at += 1) {
    const byte = input[at] as number;
    if (byte === SPACE || byte === TAB) {
      const end = skipBlanks(input, at);
      // Between words blanks stay.
      if (!endsLine(input, end)) length += input.copy(output, length, at, end);
      at = end - 1;
    } else if (byte === EQUALS) {
      const end = skipBlanks(input, at + 1);
      const high = readHex(input[at + 1]);
      const low = readHex(input[at + 2]);
      if (high >= 0 && low >= 0) {
        output[length++] = high * 16 + low;
        at += 2;
      } else if (isLineBreak(input, end)) {
        at = input[end] === CR ? end + 1 : end;
      } else {
        output[length++] = byte;
      }
    } else {
      output[length++] = byte;
    }
  }
  return output.subarray(0, length);
}

function skipBlanks(input: Buffer, from: number): number {
  let at = from;
  while (input[at] === SPACE || input[at] === TAB) at += 1;
  return at;
}

function endsLine(input: Buffer, at: number): boolean {
  return at === input.length || input[at] === LF || input[at] === CR;
}

function isLineBreak(input: Buffer, at: number): boolean {
  return at === input.length || input[at] === LF || (input[at] === CR && input[at + 1] === LF);
}

function readHex(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & ~0x20;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1;
}
