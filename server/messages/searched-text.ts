import type { NewMessage } from "./new-message";

/** Stands before the words of a field where they are searched in that field alone; no word begins so. */
export const FIELD_MARKS = { subject: "=s", from: "=f", to: "=t" } as const;

export type FieldMark = (typeof FIELD_MARKS)[keyof typeof FIELD_MARKS];

/** A stretch of what a message is found by; with a mark its words are found by field too. */
export interface SearchedText {
  text: string;
  mark: FieldMark | null;
}

/** PostgreSQL refuses a tsvector over 1 MB; this much text stays well below, whatever the words. */
const MAX_SEARCHED = 150_000;
const MAX_PEOPLE = 50;

/** What a message is found by: subject, people, file names and text. */
export function searchedText(message: NewMessage): SearchedText[] {
  const people = [...message.to, ...message.cc].slice(0, MAX_PEOPLE);
  const sender = { name: message.fromName, address: message.fromAddress };
  const files = message.attachments.map((attachment) => attachment.filename);
  let left = MAX_SEARCHED;
  const cut = (text: string, mark: FieldMark | null): SearchedText => {
    const kept = text.slice(0, left).toWellFormed();
    left -= kept.length;
    return { text: kept, mark };
  };
  return [
    cut(message.subject, FIELD_MARKS.subject),
    cut(personWords(sender), FIELD_MARKS.from),
    cut(people.map(personWords).join("\n"), FIELD_MARKS.to),
    cut([...files, message.text].join("\n"), null),
  ];
}

/** An address is one word for PostgreSQL: its domain and the words in it are added, so that they are found too. */
function personWords({ name, address }: { name: string; address: string }): string {
  return [name, address, address.replace("@", " "), address.replace(/[@.]/g, " ")].join("\n");
}
