import type { HeaderField } from "./header-fields";

/** All fields together; mailparser refuses more. */
const MAX_HEADER_CHARACTERS = 1_000_000;
/** Enough for 5,000 recipients. */
const MAX_FIELD_CHARACTERS = 900_000;
const MAX_SUBJECT_CHARACTERS = 8_000;

const ADDRESSES = ["from", "sender", "to", "cc", "reply-to"];
const DESCRIPTIONS = ["subject", "content-type", "content-transfer-encoding", "content-disposition", "mime-version"];
const LISTS = new Set(["to", "cc"]);
const KEPT = new Set([...ADDRESSES, ...DESCRIPTIONS]);

/**
 * A header with only the fields that are read, each once: Received and signatures are most of a header and a third
 * of the time to parse a mail. null when what is read is itself too long.
 */
export function slimHeader(fields: HeaderField[]): Buffer | null {
  const seen = new Set<string>();
  const lines: string[] = [];
  let total = 0;
  for (const { name, value } of fields) {
    if (!KEPT.has(name) || (seen.has(name) && !LISTS.has(name))) continue;
    seen.add(name);
    const line = `${name}: ${value.slice(0, name === "subject" ? MAX_SUBJECT_CHARACTERS : MAX_FIELD_CHARACTERS)}\r\n`;
    total += line.length;
    if (total > MAX_HEADER_CHARACTERS) return null;
    lines.push(line);
  }
  return Buffer.from(`${lines.join("")}\r\n`);
}
