import type { HeaderField } from "./header-fields";

/** All fields together; mailparser refuses more. */
const MAX_HEADER_CHARACTERS = 1_000_000;
/** Enough for 5,000 recipients. */
const MAX_FIELD_CHARACTERS = 900_000;
const MAX_SUBJECT_CHARACTERS = 8_000;

const READ = new Set(["from", "sender", "to", "cc", "reply-to", "subject"]);
const DESCRIPTIONS = ["content-type", "content-transfer-encoding", "content-disposition", "mime-version"];
const LISTS = new Set(["to", "cc"]);
const KEPT = new Set([...READ, ...DESCRIPTIONS]);

/**
 * The fields that are read, each once and bounded: Received and signatures are most of a header. null when what is
 * read is itself too long.
 */
export function slimHeader(fields: HeaderField[]): HeaderField[] | null {
  const seen = new Set<string>();
  const kept: HeaderField[] = [];
  let total = 0;
  for (const { name, value } of fields) {
    if (!KEPT.has(name) || (seen.has(name) && !LISTS.has(name))) continue;
    seen.add(name);
    const bounded = value.slice(0, name === "subject" ? MAX_SUBJECT_CHARACTERS : MAX_FIELD_CHARACTERS);
    total += bounded.length;
    if (total > MAX_HEADER_CHARACTERS) return null;
    kept.push({ name, value: bounded });
  }
  return kept;
}

/** A header that says how the body is to be read, and no more. */
export function describeBody(fields: HeaderField[]): Buffer {
  const lines = fields.filter(({ name }) => !READ.has(name)).map(({ name, value }) => `${name}: ${value}\r\n`);
  return Buffer.from(`${lines.join("")}\r\n`);
}
