import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { FindExcerpts } from "../schema";
import type { Excerpt, ExcerptRun } from "../views";
import { parseSearch } from "./parse-search";
import { writeTsqueries } from "./write-tsqueries";

/** Of a text only its beginning is looked through: a page of long mails must not take a second. */
const READ = 20_000;
/** Characters before the first hit. */
const LEAD = 24;
const START = "\u0002";
const END = "\u0003";

/** Shows the hits in these conversations, by stems and beginnings as the search finds them. */
export async function findExcerpts(viewer: Viewer, { q, ids }: FindExcerpts): Promise<Excerpt[]> {
  const terms = parseSearch(q).groups.flat();
  const queries = await writeTsqueries(terms.map((term) => ({ ...term, field: "any" })));
  const query = queries.flatMap(({ own }) => (own === "" ? [] : `(${own})`)).join(" | ");
  if (query === "") return [];
  const marks = `StartSel=${START}, StopSel=${END}`;
  const rows = await db.$queryRaw<{ id: string; subject: string; text: string | null }[]>`
    SELECT c."id"::text AS "id",
      ts_headline('lokario_french', c."subject", ${query}::tsquery, ${`${marks}, HighlightAll=true`}) AS "subject",
      (SELECT ts_headline('lokario_french', left(b."text", ${READ}), ${query}::tsquery,
          ${`${marks}, MaxWords=24, MinWords=12, MaxFragments=1`})
        FROM "message" m JOIN "message_search" s ON s."messageId" = m."id" JOIN "message_body" b ON b."messageId" = m."id"
        WHERE m."conversationId" = c."id" AND s."document" @@ ${query}::tsquery
        ORDER BY m."receivedAt" DESC, m."id" DESC LIMIT 1) AS "text"
    FROM "conversation" c WHERE c."companyId" = ${viewer.companyId} AND c."id" = ANY(${ids}::uuid[])`;
  return rows.map(({ id, subject, text }) => ({
    id,
    subject: toRuns(subject),
    text: text?.includes(START) ? shortenLead(toRuns(text.replace(/\s+/g, " ").trim())) : null,
  }));
}

function toRuns(marked: string): ExcerptRun[] {
  return marked.split(START).flatMap((piece, index) => {
    const [hit = "", ...plain] = index === 0 ? ["", piece] : piece.split(END);
    return [
      { text: hit, match: true },
      { text: plain.join(""), match: false },
    ].filter(({ text }) => text !== "");
  });
}

/** A row shows one line: the hit must be near its beginning. */
function shortenLead([first, ...rest]: ExcerptRun[]): ExcerptRun[] {
  if (first === undefined || first.match || first.text.length <= LEAD) return first ? [first, ...rest] : [];
  const words = first.text.slice(-LEAD).replace(/^\S*\s/u, "");
  return [{ text: `… ${words}`, match: false }, ...rest];
}
