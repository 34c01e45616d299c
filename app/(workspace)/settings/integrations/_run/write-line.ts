import type { JournalLine } from "../_data/views";

/** A line of a journal as text: `2026-11-23T09:12:04.512Z warn message.quarantined folder=INBOX uid=12`. */
export function writeLine(line: JournalLine): string {
  return [line.at.toISOString(), line.level, line.event, writeData(line)].join(" ").trimEnd();
}

/** `name=value`, quoted where the value has spaces. */
export function writeData({ data }: Pick<JournalLine, "data">): string {
  return Object.entries(data)
    .map(
      ([name, value]) => `${name}=${typeof value === "string" && /\s|^$/.test(value) ? JSON.stringify(value) : value}`,
    )
    .join(" ");
}
