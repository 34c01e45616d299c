import type { ConversationItem, ConversationPage } from "@/server/inbox/views";

/** How many conversations of a fresh first page are new to the loaded list, or have new mail. */
export function countFresh(pages: ConversationPage[], head: ConversationPage): number {
  const shown = indexItems(pages);
  return head.items.filter((item) => isFresh(shown.get(item.id), item)).length;
}

/** Takes over what changed inside rows (read, client, snippet) and leaves every row where it is. */
export function refreshRows(pages: ConversationPage[], head: ConversationPage): ConversationPage[] {
  const current = indexItems([head]);
  return pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      const now = current.get(item.id);
      return now === undefined || isFresh(item, now) ? item : now;
    }),
  }));
}

function indexItems(pages: ConversationPage[]): Map<string, ConversationItem> {
  return new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item]));
}

function isFresh(shown: ConversationItem | undefined, item: ConversationItem): boolean {
  return shown === undefined || item.lastMessageAt > shown.lastMessageAt;
}
