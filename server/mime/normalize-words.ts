/**
 * Brings encoded words (RFC 2047) that hold a « : », « ( » and the like into base64, where nothing of a name can be taken
 * for the header's own.
 */
export function normalizeWords(value: string): string {
  if (!/=\?[^?]*\?q\?[^?]*[()<>@,;:"[\]\\]/i.test(value)) return value;
  return value.replace(/(=\?[^?\s]+\?[qb]\?[^?]*\?=\s*)+/gi, (run) => {
    const words = [...run.matchAll(/=\?([^?\s]+)\?([qb])\?([^?]*)\?=/gi)].map(readWord);
    const space = run.slice(run.trimEnd().length);
    return joinWords(words).map(writeWord).join(" ") + space;
  });
}

interface Word {
  charset: string;
  bytes: Buffer;
}

function readWord([, charset = "", encoding = "", text = ""]: RegExpExecArray): Word {
  return { charset, bytes: encoding.toLowerCase() === "b" ? Buffer.from(text, "base64") : decodeQ(text) };
}

function decodeQ(text: string): Buffer {
  const decoded = text
    .replaceAll("_", " ")
    .replace(/=([0-9a-f]{2})/gi, (_sign, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(decoded, "latin1");
}

/** Some mailers cut in the middle of a character, and padding would stand between the halves. */
function joinWords(words: Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last?.charset.toLowerCase() === word.charset.toLowerCase()) {
      last.bytes = Buffer.concat([last.bytes, word.bytes]);
    } else joined.push(word);
  }
  return joined;
}

function writeWord({ charset, bytes }: Word): string {
  return `=?${charset}?B?${bytes.toString("base64")}?=`;
}
