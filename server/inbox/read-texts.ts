import { db } from "@/server/db/client";

/** Characters of one message that the conversation view carries (« Afficher en entier » asks for the rest). */
const SHOWN = 200_000;
/** And of all messages of one conversation; the newest come first. */
const SHOWN_TOGETHER = 2_000_000;

export interface MessageText {
  text: string;
  hasHtml: boolean;
  /** There is more of the text than is here. */
  shortened: boolean;
  /** Of text or HTML, only the original has all. */
  truncated: boolean;
}

/** The plain texts of messages, cut in PostgreSQL so that a huge body never crosses. Ids in order of importance. */
export async function readTexts(messageIds: string[]): Promise<Map<string, MessageText>> {
  const rows = await db.$queryRaw<(MessageText & { id: string })[]>`
    SELECT "id"::text, left("text", greatest(0, least(${SHOWN}, ${SHOWN_TOGETHER} - "before")::int)) AS "text", "hasHtml",
      length("text") > least(${SHOWN}, ${SHOWN_TOGETHER} - "before") AS "shortened", "truncated"
    FROM (
      SELECT b."messageId" AS "id", b."text", b."html" IS NOT NULL AS "hasHtml", b."truncated",
        coalesce(sum(least(length(b."text"), ${SHOWN})) OVER (
          ORDER BY page."ordinal" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS "before"
      FROM unnest(${messageIds}::uuid[]) WITH ORDINALITY AS page("id", "ordinal")
      JOIN "message_body" b ON b."messageId" = page."id"
    ) t`;
  return new Map(rows.map(({ id, ...text }) => [id, text]));
}
