const MAX_BYTES = 255;

/** A name that is safe to save: no path, no control, bidirectional or invisible characters, 255 bytes with the ending kept. */
export function cleanFilename(filename: string): string {
  const plain = filename
    .toWellFormed()
    .replace(/\p{C}/gu, "")
    .replace(/[/\\:*?"<>|]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return shorten(plain) || "document";
}

/** The same names, each once: « devis.pdf », « devis (2).pdf », also where only capitals differ. */
export function distinctFilenames(filenames: string[]): string[] {
  const taken = new Set<string>();
  return filenames.map((filename) => {
    const name = cleanFilename(filename);
    let distinct = name;
    for (let count = 2; taken.has(distinct.toLowerCase()); count += 1) distinct = numbered(name, count);
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}

function numbered(name: string, count: number): string {
  const { stem, ending } = splitEnding(name);
  return shorten(`${[...stem].slice(0, 60).join("")} (${count})${ending}`);
}

function shorten(name: string): string {
  const { stem: whole, ending } = splitEnding(name);
  let stem = whole.slice(0, MAX_BYTES);
  while (Buffer.byteLength(stem + ending) > MAX_BYTES) stem = [...stem].slice(0, -1).join("");
  return stem + ending;
}

function splitEnding(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : "";
  return { stem: name.slice(0, name.length - ending.length), ending };
}
