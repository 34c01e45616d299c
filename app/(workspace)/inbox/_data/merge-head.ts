import type { ConversationItem, ConversationPage } from "@/server/inbox/views";

/** The first page as the server has it now, with how many of its conversations are new or have new mail. */
export interface Head {
  page: ConversationPage;
  fresh: number;
}

/** Compares a fresh first page with the loaded list; null when no conversation is new or moved up. */
export function compareHead(pages: ConversationPage[], page: ConversationPage): Head | null {
  const shown = new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const fresh = page.items.filter((item) => isFresh(shown.get(item.id), item)).length;
  return fresh === 0 ? null : { page, fresh };
}

/**
 * Puts a fresh first page on top of the loaded list: each conversation once, at its new place. When nothing of it was
 * loaded before, what lies between is unknown, so the list starts again from that page.
 */
export function mergeHead(pages: ConversationPage[], head: ConversationPage): ConversationPage[] {
  const [first, ...rest] = pages;
  const ids = new Set(head.items.map((item) => item.id));
  const overlaps = pages.some(({ items }) => items.some((item) => ids.has(item.id)));
  if (first === undefined || !overlaps || head.nextCursor === null) return [head];
  const others = (page: ConversationPage) => ({ ...page, items: page.items.filter((item) => !ids.has(item.id)) });
  const old = others(first);
  return [{ ...old, total: head.total, items: [...head.items, ...old.items] }, ...rest.map(others)];
}

/** Takes over what changed inside rows (read, client, snippet) and leaves every row where it is. */
export function refreshRows(pages: ConversationPage[], head: ConversationPage): ConversationPage[] {
  const now = new Map(head.items.map((item) => [item.id, item]));
  const refresh = (item: ConversationItem) => {
    const current = now.get(item.id);
    return current === undefined || isFresh(item, current) ? item : current;
  };
  return pages.map((page) => ({ ...page, items: page.items.map(refresh) }));
}

function isFresh(shown: ConversationItem | undefined, item: ConversationItem): boolean {
  return shown === undefined || item.lastMessageAt > shown.lastMessageAt;
}
