import { Prisma } from "@/server/db/generated/client";
import type { RowCondition } from "../select-conversations";
import { type ConversationIds, collectConversations } from "./collect-conversations";
import { estimateRows } from "./estimate-rows";
import { lacksWords } from "./mail-condition";
import { selectHits } from "./select-hits";

/**
 * Few matches are known by id. Many are a condition that each conversation is tried against, from the newest on: a page of
 * them is met soon. `handful` says the same, for so few conversations that nothing is worth preparing.
 */
export type ConversationMatch = { few: ConversationIds } | { many: RowCondition; handful: RowCondition };

/** What a message must be: conditions on `m` and, where words are searched, on its document `s`. */
export interface MessageTest {
  companyId: number;
  /** All of them, each in the text form of `tsquery`. */
  words: string[] | null;
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
  const { companyId, words, without, clientIds, isNarrow } = test;
  const conditions = [...test.conditions, ...(without === null ? [] : [lacksWords(without)])];
  const holds: RowCondition = ({ id }) => holdsOne(test, id);
  const oneByOne = { many: holds, handful: holds };

  const narrow = isNarrow ? await collectByConditions(test, conditions) : null;
  if (narrow !== null) return { few: narrow };
  if (words === null) return oneByOne;
  const [hits, ofClients] = await Promise.all([
    selectHits(companyId, words),
    clientIds.length === 0 ? null : estimateRows([mailOf(clientIds)]),
  ]);
  if (hits.amount === "many" || ofClients?.[0]?.isMany) return oneByOne;
  const all = ofClients ? Prisma.sql`${hits.sql} UNION ALL ${mailOf(clientIds)}` : hits.sql;
  const found = hits.amount === "some" ? null : await collectConversations(all, conditions);
  if (found !== null) return { few: found };
  const isHit: RowCondition = ({ id }) => isAmong(id, all);
  const many: RowCondition = conditions.length === 0 ? isHit : (row) => Prisma.sql`(${isHit(row)} AND ${holds(row)})`;
  return { many, handful: holds };
}

/** By the indexes of messages; null: too many. */
async function collectByConditions(
  { companyId, words, clientIds }: MessageTest,
  conditions: Prisma.Sql[],
): Promise<ConversationIds | null> {
  const all = [
    Prisma.sql`m."companyId" = ${companyId}`,
    ...(words === null ? [] : [hasWords(words, clientIds)]),
    ...conditions,
  ];
  const hits = Prisma.sql`
    SELECT m."id" AS "messageId", m."conversationId" FROM "message" m WHERE ${Prisma.join(all, " AND ")}`;
  const [expected] = await estimateRows([hits]);
  return expected?.isMany ? null : collectConversations(hits, []);
}

/** PostgreSQL hashes the hits once, and trying a conversation costs next to nothing; IS TRUE keeps it from a join. */
function isAmong(id: Prisma.Sql, hits: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((${id} IN (SELECT "conversationId" FROM (${hits}) hit)) IS TRUE)`;
}

/** A scalar subquery is never turned into a join that would start from all matches. */
function holdsOne({ words, without, clientIds, conditions }: MessageTest, id: Prisma.Sql): Prisma.Sql {
  if (words === null && without === null) {
    return Prisma.sql`(
      SELECT true FROM "message" m
      WHERE ${Prisma.join([Prisma.sql`m."conversationId" = ${id}`, ...conditions], " AND ")} LIMIT 1)`;
  }
  const asked = [...(words ?? []), ...(without === null ? [] : [`!(${without})`])].join(" & ");
  const speaks = Prisma.sql`s."document" @@ ${asked}::tsquery`;
  const isAsked = clientIds.length === 0 ? speaks : Prisma.sql`(${speaks} OR ${isOf(clientIds)})`;
  const join =
    clientIds.length + conditions.length === 0 ? Prisma.empty : Prisma.sql`JOIN "message" m ON m."id" = s."messageId"`;
  return Prisma.sql`(
    SELECT true FROM "message_search" s ${join}
    WHERE ${Prisma.join([Prisma.sql`s."conversationId" = ${id}`, isAsked, ...conditions], " AND ")} LIMIT 1)`;
}

function hasWords(words: string[], clientIds: number[]): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "message_search" s WHERE s."messageId" = m."id"
    AND (s."document" @@ ${words.join(" & ")}::tsquery OR ${isOf(clientIds)}))`;
}

function mailOf(clientIds: number[]): Prisma.Sql {
  return Prisma.sql`SELECT m."id" AS "messageId", m."conversationId" FROM "message" m WHERE ${isOf(clientIds)}`;
}

function isOf(clientIds: number[]): Prisma.Sql {
  return Prisma.sql`m."clientId" = ANY(${clientIds}::int[])`;
}
