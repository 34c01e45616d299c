import type { MessageView } from "@/server/inbox/views";

/** Which messages stand open when a conversation opens: the latest, and all that nobody has read yet. */
export function initiallyExpanded(messages: MessageView[]): Set<string> {
  const last = messages.at(-1);
  return new Set(messages.filter((message) => !message.seen || message === last).map((message) => message.id));
}

/** How many of the oldest messages fold behind « Afficher 3 messages antérieurs »: those before the first open one, if several. */
export function countFolded(messages: MessageView[], expanded: ReadonlySet<string>): number {
  const firstOpen = messages.findIndex((message) => expanded.has(message.id));
  return firstOpen >= 2 ? firstOpen : 0;
}
