import { db } from "@/server/db/client";
import { MAX_HTML } from "@/server/mime/sanitize-mail";
import { MAX_QUOTE } from "./schema";

interface Quotable {
  text: string;
  /** It has HTML that can be sent whole; a longer one would break off in the middle, so its text goes. */
  hasHtml: boolean;
}

/** What of a message can be quoted, cut in PostgreSQL so that a huge body never crosses. */
export async function readQuotable(messageId: string): Promise<Quotable> {
  const [row] = await db.$queryRaw<Quotable[]>`
    SELECT left("text", ${MAX_QUOTE}::int) AS "text", coalesce(length("html") <= ${MAX_HTML}::int, false) AS "hasHtml"
    FROM "message_body" WHERE "messageId" = ${messageId}::uuid`;
  return row ?? { text: "", hasHtml: false };
}
