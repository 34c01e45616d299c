import { cleanText } from "@/server/db/clean-text";

const MAX_LENGTH = 180;

/** A name that is safe in a header, names no folder, fits the mark of a picture, and is no other file's of the draft. */
export function uniqueFilename(given: string, taken: readonly string[]): string {
  const last = cleanText(given, 1_000).split(/[/\\]/).at(-1) ?? "";
  // Direction marks would let « gpj.exe » be read from the other end.
  const name = last.replace(/[\p{Cc}\p{Cf}[\]]/gu, "").trim() || "fichier";
  const [, stem = name, extension = ""] = /^(.+?)(\.[^.]{1,12})?$/.exec(name) ?? [];
  for (let count = 1; ; count++) {
    const suffix = `${count > 1 ? ` (${count})` : ""}${extension}`;
    const candidate = `${stem.slice(0, MAX_LENGTH - suffix.length)}${suffix}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
