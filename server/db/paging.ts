import { z } from "zod";
import { AppError } from "@/server/errors";

/** The page of what was read with one row more than it holds: that row only tells that another page follows. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  cursorAfter: (last: Row) => string,
): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: rows.length > limit && last !== undefined ? cursorAfter(last) : null };
}

/** The last row of a page of a list by moment, then id: the next one goes on behind it, whatever came in between. */
export type PageEnd<Id> = [at: Date, id: Id];

/** The condition on what lies behind the end of a page, the newest first. */
export function beyond<Column extends string, Id>(column: Column, [at, id]: PageEnd<Id>) {
  // The first condition follows from the second; PostgreSQL needs it to start in the middle of the index.
  const bound = { [column]: { lte: at } } as Record<Column, { lte: Date }>;
  const before = { [column]: { lt: at } } as Record<Column, { lt: Date }>;
  return { AND: [bound, { OR: [before, { id: { lt: id } }] }] };
}

/** Writes and reads a `nextCursor`: where a page ended, in a text that nobody else needs to understand. */
export function cursorOf<End>(shape: z.ZodType<End>) {
  return {
    write: (end: End): string => Buffer.from(JSON.stringify(end)).toString("base64url"),
    /** What `write` wrote, null for none; `request.invalid` for anything else. */
    read: (text: string | null | undefined): End | null => {
      if (!text) return null;
      try {
        return shape.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
      } catch (cause) {
        throw new AppError("request.invalid", { detail: { field: "cursor" }, cause });
      }
    },
  };
}

/** The cursors of lists by moment, then id. */
export function momentCursor<Id>(id: z.ZodType<Id>) {
  return cursorOf<PageEnd<Id>>(z.tuple([z.iso.datetime().transform((at) => new Date(at)), id]));
}

/** Of rows whose id is a UUID. */
export const uuidCursor = momentCursor(z.uuid());
