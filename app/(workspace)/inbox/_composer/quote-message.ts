import type { MessageView } from "@/server/inbox/views";

/** What is quoted of a message below an answer: its text, each line after « > ». */
export function quoteAnswered(message: Pick<MessageView, "text">, intro: string): string {
  const lines = message.text.replace(/\s+$/, "").split("\n");
  return [intro, ...lines.map((line) => (line.startsWith(">") ? `>${line}` : `> ${line}`.trimEnd()))].join("\n");
}

/** What is forwarded of a message: who wrote it, when, about what, and its text as it is. */
export function quoteForwarded(message: Pick<MessageView, "text">, lines: string[]): string {
  return [...lines, "", message.text.trimEnd()].join("\n");
}
