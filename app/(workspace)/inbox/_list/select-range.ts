import type { RowOrder } from "./row-order";

/** Rows selected at once: from where it began to where it reaches now. */
export interface Range {
  anchor: string;
  reached: string;
}

/** The selection once a range reaches `to`: what it no longer covers is let go, what else is selected stays. */
export function selectRange(order: RowOrder, selected: ReadonlySet<string>, range: Range, to: string): Set<string> {
  const next = new Set(selected);
  for (const id of between(order, range.anchor, range.reached)) next.delete(id);
  for (const id of between(order, range.anchor, to)) next.add(id);
  return next;
}

function between({ ids, indexOf }: RowOrder, from: string, to: string): readonly string[] {
  const [start, end] = [indexOf(from), indexOf(to)].sort((a, b) => a - b);
  return start === undefined || end === undefined || start < 0 ? [] : ids.slice(start, end + 1);
}
