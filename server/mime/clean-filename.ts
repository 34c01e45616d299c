import { trimEndOf } from "@/server/trim-end-of";

const MAX_BYTES = 255;

/** A file name that is safe to offer for download: no path, control or bidirectional characters; ≤ 255 bytes. */
export function cleanFilename(raw: string): string {
  const base =
    raw
      .normalize("NFC")
      .replace(/\p{Cs}/gu, "")
      .split(/[/\\]/)
      .at(-1) ?? "";
  const visible = base
    .replace(FORBIDDEN, "")
    // A letter that a server could not say was there all the same.
    .replace(/[<>:"|?*\uFFFD]/g, "_")
    .replace(/\s+/g, " ")
    // Leading dots hide a file.
    .replace(/^[. ]+/, "");
  // Windows drops trailing dots and spaces, and with them a visible extension.
  const trimmed = trimEndOf(visible, ". ");
  const named = WINDOWS_DEVICE.test(trimmed) ? `_${trimmed}` : trimmed;
  const { stem, ending } = splitEnding(named);
  return named === "" ? "document" : shorten(stem, ending);
}

/** The same name, or one that none of these has: « devis (2).pdf ». Names that only differ in capitals are the same. */
export function distinctFilename(name: string, taken: readonly string[]): string {
  const others = new Set(taken.map((other) => other.toLowerCase()));
  const { stem, ending } = splitEnding(name);
  let distinct = name;
  for (let count = 2; others.has(distinct.toLowerCase()); count += 1) distinct = shorten(stem, ` (${count})${ending}`);
  return distinct;
}

/** The file name of a message: a subject is no path, whatever stands in it. */
export function subjectFilename(subject: string, otherwise: string, ending: string): string {
  return cleanFilename(`${subject.slice(0, 80).replace(/[/\\]/g, "_") || otherwise}${ending}`);
}

// Control and format characters: among them the bidi marks that turn "annexe\u202Egpj.exe" into "annexeexe.jpg",
// line separators, and private-use characters that look like nothing.
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function splitEnding(name: string): { stem: string; ending: string } {
  const ending = /\.[^.]{1,16}$/.exec(name)?.[0] ?? "";
  return { stem: name.slice(0, name.length - ending.length), ending };
}

function shorten(stem: string, ending: string): string {
  const room = MAX_BYTES - Buffer.byteLength(ending);
  if (Buffer.byteLength(stem) <= room) return stem + ending;
  let kept = "";
  let used = 0;
  for (const character of stem) {
    used += Buffer.byteLength(character);
    if (used > room) break;
    kept += character;
  }
  return kept.trimEnd() + ending;
}
