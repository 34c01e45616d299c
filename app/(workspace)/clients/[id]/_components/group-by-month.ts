/** A run of items of one month; `key` is « 2026-03 ». */
export interface Month<Item> {
  key: string;
  items: [Item, ...Item[]];
}

/** Cuts items that come in order of time into months, as the calendar reads in the person's time zone. */
export function groupByMonth<Item extends { receivedAt: Date }>(
  items: readonly Item[],
  timeZone: string,
): Month<Item>[] {
  const calendar = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit" });
  const months: Month<Item>[] = [];
  for (const item of items) {
    const key = calendar.format(item.receivedAt);
    const last = months.at(-1);
    if (last?.key === key) last.items.push(item);
    else months.push({ key, items: [item] });
  }
  return months;
}
