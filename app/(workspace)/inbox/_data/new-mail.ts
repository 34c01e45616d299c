import type { ConversationItem, ConversationPage } from "@/server/inbox/views";

/**
 * How many conversations of a fresh first page are new to the loaded list, or have new mail. What follows the last known
 * one only moved up from the page after it.
 */
export function countFresh(pages: ConversationPage[], head: ConversationPage): number {
  const shown = indexItems(pages);
  const lastKnown = head.items.findLastIndex(({ id }) => shown.has(id));
  return head.items.filter(
    (item, index) => (index <= lastKnown || lastKnown === -1) && isFresh(shown.get(item.id), item),
  ).length;
}

/**
 * Takes over what changed inside rows (read, client, snippet), leaves every row where it is, and takes those out that
 * left the list elsewhere: archived in another tab, deleted by a colleague, merged. With `keepsRead` (« Non lus ») what was
 * read here stays: rows do not vanish while somebody works through them.
 */
export function refreshRows(
  pages: ConversationPage[],
  head: ConversationPage,
  { keepsRead = false } = {},
): ConversationPage[] {
  const current = indexItems([head]);
  const gone = findGone(pages, head, keepsRead);
  return pages.map((page) => ({
    ...page,
    items: page.items
      .filter(({ id }) => !gone.has(id))
      .map((item) => {
        const now = current.get(item.id);
        return now === undefined || isFresh(item, now) ? item : now;
      }),
  }));
}

/** Rows that the fresh first page would hold if they were still in the list: those before one that it holds where it was. */
function findGone(pages: ConversationPage[], head: ConversationPage, keepsRead: boolean): Set<string> {
  const rows = pages.flatMap(({ items }) => items);
  const current = indexItems([head]);
  const isSettled = (row: ConversationItem) => {
    const now = current.get(row.id);
    return now !== undefined && !isFresh(row, now);
  };
  // No further than the page is long: a row that was put back may stand too low where the order is not that of time.
  const last = Math.min(rows.findLastIndex(isSettled), head.items.length);
  const missing = rows
    .slice(0, head.nextCursor === null ? rows.length : Math.max(0, last))
    .filter(({ id }) => !current.has(id));
  return new Set(missing.filter(({ unread }) => unread || !keepsRead).map(({ id }) => id));
}

function indexItems(pages: ConversationPage[]): Map<string, ConversationItem> {
  return new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item]));
}

function isFresh(shown: ConversationItem | undefined, item: ConversationItem): boolean {
  return shown === undefined || item.lastMessageAt > shown.lastMessageAt;
}
