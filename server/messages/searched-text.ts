import type { NewMessage } from "./new-message";

/** PostgreSQL refuses a tsvector over 1 MB; this much text stays well below, whatever the words. */
const MAX_SEARCHED = 150_000;

/** What a message is found by: subject, people, file names and text. */
export function searchedText(message: NewMessage): string {
  const people = [{ name: message.fromName, address: message.fromAddress }, ...message.to, ...message.cc];
  return [
    message.subject,
    ...people.slice(0, 50).flatMap(({ name, address }) => [name, ...addressWords(address)]),
    ...message.attachments.map((attachment) => attachment.filename),
    message.text,
  ]
    .join("\n")
    .slice(0, MAX_SEARCHED)
    .toWellFormed();
}

/** An address is one word for PostgreSQL: its domain and the words in it are added, so that they are found too. */
function addressWords(address: string): string[] {
  return [address, address.replace("@", " "), address.replace(/[@.]/g, " ")];
}
