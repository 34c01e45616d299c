/** RFC 5322 §2.1.1: no line is longer, so no identifier is. */
const MAX_LENGTH = 998;
const MAX_REFERENCES = 100;

/** The identifier in a Message-ID or In-Reply-To header, without brackets; null when there is none. */
export function readMessageId(value: string): string | null {
  return readIdentifiers(value)[0] ?? null;
}

/** The identifiers in a References header, oldest first; of a very long thread, the first and the latest. */
export function readReferences(value: string): string[] {
  const all = [...new Set(readIdentifiers(value))];
  return all.length <= MAX_REFERENCES ? all : [...all.slice(0, 1), ...all.slice(1 - MAX_REFERENCES)];
}

/** RFC 5322 §3.6.4, and what is found instead: no brackets, several ids run together, words around them. */
function readIdentifiers(value: string): string[] {
  const bracketed = [...value.matchAll(/<([^<>]+)>/g)].map((match) => match[1] ?? "");
  const found = bracketed.length > 0 ? bracketed : value.split(/[\s,<>]+/).filter((word) => /[^@]@[^@]/.test(word));
  return found.map((id) => id.replace(/\s+/g, "")).filter((id) => id !== "" && id.length <= MAX_LENGTH);
}
