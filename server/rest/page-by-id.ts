import { AppError } from "@/server/errors";

/** A page of a list that is short enough to be read whole, by id: what is added comes last. */
export function pageById<Item extends { id: number }>(
  items: readonly Item[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): { page: Item[]; nextCursor: string | null } {
  const rest = items.filter(({ id }) => id > readCursor(cursor)).toSorted((one, other) => one.id - other.id);
  const page = rest.slice(0, limit);
  return { page, nextCursor: rest.length > limit ? String(page.at(-1)?.id) : null };
}

function readCursor(cursor = "0"): number {
  if (!/^\d{1,10}$/.test(cursor)) throw new AppError("request.invalid", { detail: { field: "cursor" } });
  return Number(cursor);
}
