import { z } from "zod";
import { AppError } from "@/server/errors";

/** Where a page ended: the next one continues after this row, whatever came in between. */
export interface PageEnd<Id> {
  at: Date;
  id: Id;
}

/** Writes and reads the `nextCursor` of lists that are ordered by a moment, then by id. */
export function pageCursor<Id>(id: z.ZodType<Id>) {
  const Cursor = z.tuple([z.iso.datetime(), id]);
  return {
    write: ({ at, id }: PageEnd<Id>): string =>
      Buffer.from(JSON.stringify([at.toISOString(), id])).toString("base64url"),
    /** What `write` wrote; `request.invalid` for anything else. */
    read: (text: string): PageEnd<Id> => {
      try {
        const [at, id] = Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
        return { at: new Date(at), id };
      } catch (cause) {
        throw new AppError("request.invalid", { detail: { field: "cursor" }, cause });
      }
    },
  };
}

/** Of rows whose id is a UUID. */
export const uuidCursor = pageCursor(z.uuid());
