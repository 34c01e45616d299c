import { Prisma } from "@/server/db/generated/client";
import type { RowCondition } from "../select-conversations";
import { collectByConditions, collectByWords, expectsMany } from "./collect-conversations";
import { lacksWords } from "./mail-condition";

/**
 * Few matches are known by id. Many are a condition that each conversation is tried against, from the newest on: a page of
 * them is met soon.
 */
export type ConversationMatch = { few: string[] } | { many: RowCondition };

/** What a message must be: conditions on `m` and, where words are searched, on its document `s`. */
export interface MessageTest {
  companyId: number;
  /** In the text form of `tsquery`. */
  document: string | null;
  /** Words that it must not have, in the same form. */
  without: string | null;
  /** Mail of these clients needs no word: their names have it. */
  clientIds: number[];
  /** On `m`. */
  conditions: Prisma.Sql[];
  /** An index on messages can find what meets the conditions. */
  isNarrow: boolean;
}

/** Which conversations hold a message that passes the test, by whichever way reads least. */
export async function findConversations(test: MessageTest): Promise<ConversationMatch> {
  const { document, without, clientIds, isNarrow } = test;
  const conditions = [...test.conditions, ...(without === null ? [] : [lacksWords(without)])];
  const collect = (more: Prisma.Sql[]) => collectByConditions(test.companyId, [...more, ...conditions]);
  const one = { many: (({ id }) => holdsOne(test, id)) satisfies RowCondition };

  const narrow = isNarrow ? await collect(document === null ? [] : [hasWords(document, clientIds)]) : null;
  if (narrow) return { few: narrow };
  if (document === null) return one;
  const hits = hitsOf(test.companyId, document);
  if (await expectsMany(hits)) return one;
  const [byWords, ofClients] = await Promise.all([
    collectByWords(hits, conditions),
    clientIds.length === 0 ? [] : collect([isOf(clientIds)]),
  ]);
  if (ofClients === null) return one;
  if (byWords) return { few: [...new Set([...byWords, ...ofClients])] };
  const isHit: RowCondition = ({ id }) => inHits(hits, clientIds, id);
  return { many: conditions.length === 0 ? isHit : (row) => Prisma.sql`(${isHit(row)} AND ${one.many(row)})` };
}

function hitsOf(companyId: number, document: string): Prisma.Sql {
  return Prisma.sql`
    SELECT s."messageId", s."conversationId" FROM "message_search" s
    WHERE s."companyId" = ${companyId} AND s."document" @@ ${document}::tsquery`;
}

/** PostgreSQL hashes the hits once, and trying a conversation costs next to nothing; IS TRUE keeps it from a join. */
function inHits(hits: Prisma.Sql, clientIds: number[], id: Prisma.Sql): Prisma.Sql {
  const ofClients =
    clientIds.length === 0
      ? Prisma.empty
      : Prisma.sql`UNION ALL SELECT m."conversationId" FROM "message" m WHERE ${isOf(clientIds)}`;
  return Prisma.sql`((${id} IN (SELECT "conversationId" FROM (${hits}) hit ${ofClients})) IS TRUE)`;
}

/** A scalar subquery is never turned into a join that would start from all matches. */
function holdsOne({ document, without, clientIds, conditions }: MessageTest, id: Prisma.Sql): Prisma.Sql {
  if (document === null && without === null) {
    return Prisma.sql`(
      SELECT true FROM "message" m
      WHERE ${Prisma.join([Prisma.sql`m."conversationId" = ${id}`, ...conditions], " AND ")} LIMIT 1)`;
  }
  const words = [document === null ? [] : `(${document})`, without === null ? [] : `!(${without})`].flat().join(" & ");
  const speaks = Prisma.sql`s."document" @@ ${words}::tsquery`;
  const isAsked = clientIds.length === 0 ? speaks : Prisma.sql`(${speaks} OR ${isOf(clientIds)})`;
  const join =
    clientIds.length + conditions.length === 0 ? Prisma.empty : Prisma.sql`JOIN "message" m ON m."id" = s."messageId"`;
  return Prisma.sql`(
    SELECT true FROM "message_search" s ${join}
    WHERE ${Prisma.join([Prisma.sql`s."conversationId" = ${id}`, isAsked, ...conditions], " AND ")} LIMIT 1)`;
}

function hasWords(document: string, clientIds: number[]): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "message_search" s WHERE s."messageId" = m."id"
    AND (s."document" @@ ${document}::tsquery OR ${isOf(clientIds)}))`;
}

function isOf(clientIds: number[]): Prisma.Sql {
  return Prisma.sql`m."clientId" = ANY(${clientIds}::int[])`;
}
