/** Older than MIME and still met: each line says how many bytes it carries, four characters for three of them. */
export function uuencodeDecoder() {
  let rest = "";
  let ended = false;
  const decodeLine = (line: string): Buffer => {
    if (/^(begin|end)\b/.test(line)) ended ||= line.startsWith("end");
    else if (!ended && line !== "") return decodeCharacters(line);
    return Buffer.alloc(0);
  };
  const decodeLines = (lines: string[]) => Buffer.concat(lines.map((line) => decodeLine(line.replace(/\r$/, ""))));
  return {
    write(piece: Buffer): Buffer {
      const lines = (rest + piece.toString("latin1")).split("\n");
      rest = lines.pop() ?? "";
      return decodeLines(lines);
    },
    end: (): Buffer => decodeLines([rest]),
  };
}

function decodeCharacters(line: string): Buffer {
  const values = [...line].map((character) => (character.charCodeAt(0) - 32) & 63);
  const [length = 0, ...sixes] = values;
  const bytes: number[] = [];
  // Blanks at the end of a line are often lost on the way; they stand for zeros.
  for (let at = 0; bytes.length < length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = sixes.slice(at, at + 4);
    bytes.push((a << 2) | (b >> 4), ((b << 4) & 255) | (c >> 2), ((c << 6) & 255) | d);
  }
  return Buffer.from(bytes.slice(0, length));
}
