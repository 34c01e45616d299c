import { pageOf } from "@/server/db/paging";
import { AppError } from "@/server/errors";

/** A page of a list that is short enough to be read whole, by id: what is added comes last. */
export function pageById<Item extends { id: number }>(
  items: readonly Item[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): { page: Item[]; nextCursor: string | null } {
  const rest = items.filter(({ id }) => id > readCursor(cursor)).toSorted((one, other) => one.id - other.id);
  return pageOf(rest, limit, ({ id }) => String(id));
}

function readCursor(cursor = "0"): number {
  if (!/^\d{1,10}$/.test(cursor)) throw new AppError("request.invalid", { detail: { field: "cursor" } });
  return Number(cursor);
}
