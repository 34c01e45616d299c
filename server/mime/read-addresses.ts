import { type EmailAddress, parseAddressHeader } from "mailparser";
import type { HeaderField } from "./header-fields";
import { normalizeWords } from "./normalize-words";
import type { MailAddress } from "./parsed-message";

const MAX_ADDRESSES = 5_000;
const MAX_NAME = 300;
/** RFC 5321 §4.5.3.1: 64 + 1 + 255. */
const MAX_ADDRESS = 320;

/** The addresses of all fields of this name, groups (RFC 5322 §3.4) resolved to their members. */
export function readAddresses(fields: HeaderField[], name: string): MailAddress[] {
  const found: MailAddress[] = [];
  for (const field of fields) {
    if (field.name === name) collect(parseAddressHeader(normalizeWords(field.value)).value, found);
  }
  return found;
}

function collect(entries: EmailAddress[], found: MailAddress[]): void {
  for (const { name, address, group } of entries) {
    if (found.length >= MAX_ADDRESSES) return;
    if (group) collect(group, found);
    else if (name || address) found.push({ name: tidy(name, MAX_NAME), address: tidy(address ?? "", MAX_ADDRESS) });
  }
}

function tidy(text: string, max: number): string {
  return text.slice(0, max).replace(/\s+/g, " ").trim();
}
