import { z } from "zod";
import { AppError } from "@/server/errors";

const Position = z.tuple([z.string(), z.int32()]);

/** The last row of a page: the value it was ordered by, and its id. */
export interface ClientPosition {
  key: string;
  id: number;
}

export function encodeClientCursor({ key, id }: ClientPosition): string {
  return Buffer.from(JSON.stringify([key, id])).toString("base64url");
}

/** The reverse; a cursor that we did not make is `request.invalid`. */
export function decodeClientCursor(cursor: string | null | undefined): ClientPosition | null {
  if (!cursor) return null;
  try {
    const [key, id] = Position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { key: key.replaceAll("\0", ""), id };
  } catch (cause) {
    throw new AppError("request.invalid", { detail: { field: "cursor" }, cause });
  }
}
