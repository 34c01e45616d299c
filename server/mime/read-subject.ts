import libmime from "libmime";

const MAX_SUBJECT = 1_000;

/** A Subject as people read it (RFC 2047), on one line. */
export function readSubject(value: string): string {
  const subject = value.includes("=?") ? libmime.decodeWords(value) : value;
  return subject.slice(0, MAX_SUBJECT).replace(/\s+/g, " ").trim();
}
