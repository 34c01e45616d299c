import libmime from "libmime";

const MAX_SUBJECT = 1_000;

/** A Subject as people read it (RFC 2047), on one line. */
export function readSubject(value: string): string {
  const subject = value.includes("=?") ? libmime.decodeWords(escapeQuestions(value)) : value;
  return subject.slice(0, MAX_SUBJECT).replace(/\s+/g, " ").trim();
}

/** « ? » may not stand in an encoded word, and does where somebody asked something. */
function escapeQuestions(value: string): string {
  return value.replace(/=\?([\w*-]{1,40})\?q\?(\S{1,1000}?)\?=/gi, (word, charset: string, text: string) =>
    text.includes("?") ? `=?${charset}?Q?${text.replaceAll("?", "=3F")}?=` : word,
  );
}
