/** What the first bytes of formats say that a browser only ever draws. SVG is not among them: it can carry script. */
const SIGNATURES: [type: string, matches: (head: string) => boolean][] = [
  ["image/png", (head) => head.startsWith("\x89PNG\r\n\x1a\n")],
  ["image/jpeg", (head) => head.startsWith("\xff\xd8\xff")],
  ["image/gif", (head) => /^GIF8[79]a/.test(head)],
  ["image/webp", (head) => /^RIFF.{4}WEBP/s.test(head)],
  ["image/bmp", (head) => /^BM.{4}\0{4}/s.test(head)],
  ["image/avif", (head) => /^.{4}ftypavi[fs]/s.test(head)],
];

/** The type of a picture by its content, whatever its server calls it; null when it is none that may be shown. */
export function pictureType(content: Buffer): string | null {
  const head = content.toString("latin1", 0, 16);
  return SIGNATURES.find(([, matches]) => matches(head))?.[0] ?? null;
}
