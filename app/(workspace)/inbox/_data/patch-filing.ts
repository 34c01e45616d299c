import type { Filing } from "@/server/db/generated/enums";
import type { ConversationFilter } from "@/server/inbox/schema";
import type { ConversationItem, ConversationPage } from "@/server/inbox/views";

/** Whether a list for these filters has room for conversations that are filed so, as on the server. */
export function isShown({ filing, q }: ConversationFilter, wanted: Filing): boolean {
  if (filing) return wanted === filing;
  return q ? wanted !== "TRASHED" : wanted === "INBOX";
}

/** The pages without these conversations; untouched pages keep their identity. */
export function removeRows(pages: ConversationPage[], ids: ReadonlySet<string>): ConversationPage[] {
  return pages.map((page) => {
    const items = page.items.filter(({ id }) => !ids.has(id));
    return items.length === page.items.length ? page : { ...page, items };
  });
}

/** The pages with conversations put back where they belong by time; those that are there already stay as they are. */
export function insertRows(pages: ConversationPage[], rows: ConversationItem[]): ConversationPage[] {
  const shown = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)));
  return rows.filter(({ id }) => !shown.has(id)).reduce((current, row) => insertRow(current, row), pages);
}

function insertRow(pages: ConversationPage[], row: ConversationItem): ConversationPage[] {
  const at = pages.findIndex(
    ({ items }, index) => index === pages.length - 1 || items.some((item) => isOlder(item, row)),
  );
  return pages.map((page, index) => {
    if (index !== at) return page;
    const before = page.items.filter((item) => !isOlder(item, row));
    return { ...page, items: [...before, row, ...page.items.slice(before.length)] };
  });
}

function isOlder(item: ConversationItem, than: ConversationItem): boolean {
  return item.lastMessageAt < than.lastMessageAt || (item.lastMessageAt <= than.lastMessageAt && item.id < than.id);
}
