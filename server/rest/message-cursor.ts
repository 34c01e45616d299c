import { z } from "zod";
import { AppError } from "@/server/errors";

/** Where a page of messages ended: the next one continues after this row. */
export interface MessageCursor {
  receivedAt: Date;
  id: string;
}

const Cursor = z.tuple([z.iso.datetime(), z.uuid()]);

export function writeMessageCursor({ receivedAt, id }: MessageCursor): string {
  return Buffer.from(JSON.stringify([receivedAt.toISOString(), id])).toString("base64url");
}

export function readMessageCursor(text: string): MessageCursor {
  try {
    const [receivedAt, id] = Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { receivedAt: new Date(receivedAt), id };
  } catch (cause) {
    throw new AppError("request.invalid", { detail: { field: "cursor" }, cause });
  }
}
