/** What the demonstration's mails are written in: real mailboxes hold all of these. */
export type Charset = "utf-8" | "iso-8859-1" | "iso-8859-15" | "windows-1252" | "koi8-r";

/** Text in a charset; a character that it lacks becomes a question mark, as old mail programs do. */
export function encodeCharset(text: string, charset: Charset): Buffer {
  if (charset === "utf-8") return Buffer.from(text);
  const table = tableOf(charset);
  return Buffer.from(Array.from(text, (character) => table.get(character) ?? 0x3f));
}

const tables = new Map<Charset, Map<string, number>>();

/** Node only decodes these, so the table is what each byte decodes to, turned round. */
function tableOf(charset: Charset): Map<string, number> {
  const known = tables.get(charset);
  if (known) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  if (charset === "windows-1252") {
    for (const [index, character] of [...CP1252].entries()) if (character !== ".") table.set(character, 0x80 + index);
  }
  tables.set(charset, table);
  return table;
}

// Some versions of Node decode these bytes as ISO-8859-1; a dot where no character is assigned.
const CP1252 = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";
