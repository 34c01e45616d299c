import type { Transaction } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { NewMessage } from "./new-message";
import { bareSubject, REPLY_PREFIX, SUBJECT_PREFIXES } from "./subject-prefixes";

/** An answer later than this is another matter under an old subject. */
const WEEKS = 4;
const SPAN_MS = WEEKS * 7 * 86_400_000;

/** Ids that stand for messages, by which planThreads joins what no header joins. */
export interface SubjectTies {
  /** By the new message's own id. */
  ties: Map<string, string[]>;
  /** The conversations of those that are stored. */
  known: Map<string, string>;
}

/**
 * Finds what an answer without In-Reply-To and References answers: the last message of the same subject and the same
 * correspondent in the four weeks before it, when nobody takes part in the answer who did not take part in that. Stored
 * answers that waited for such a message are found too: the order of arrival does not matter.
 */
export async function tieBySubject(tx: Transaction, companyId: number, messages: NewMessage[]): Promise<SubjectTies> {
  const found: SubjectTies = { ties: new Map(), known: new Map() };
  const tie = (message: NewMessage, id: string) =>
    found.ties.set(message.id, [...(found.ties.get(message.id) ?? []), markOf(id)]);
  const replies = messages.filter(isUnreferencedReply);
  const parents = await findParents(tx, companyId, replies);
  for (const reply of replies) {
    const stored = parents.find(({ replyId }) => replyId === reply.id);
    const beside = findBeside(reply, messages);
    if (beside && beside.receivedAt.getTime() >= (stored?.receivedAt.getTime() ?? 0)) {
      tie(beside, beside.id);
      tie(reply, beside.id);
    } else if (stored) {
      found.known.set(markOf(stored.id), stored.conversationId);
      tie(reply, stored.id);
    }
  }
  for (const waiting of await findWaiting(tx, companyId, messages)) {
    const parent = messages.find(({ id }) => id === waiting.parentId);
    if (!parent) continue;
    found.known.set(markOf(waiting.id), waiting.conversationId);
    tie(parent, waiting.id);
  }
  return found;
}

/** No Message-ID has brackets inside: no mail can name these. */
function markOf(messageId: string): string {
  return `<message:${messageId}>`;
}

/** Whether an id stands for a message that is tied by its subject: it is no id to remember. */
export function isMark(id: string): boolean {
  return id.startsWith("<message:");
}

function isUnreferencedReply({ inReplyTo, references, subject }: NewMessage): boolean {
  const isReply = new RegExp(REPLY_PREFIX, "i").test(subject);
  return inReplyTo === null && references.length === 0 && isReply && bareSubject(subject) !== "";
}

function participants({ fromAddress, to, cc }: NewMessage): string[] {
  return [...new Set([fromAddress, ...[...to, ...cc].map(({ address }) => address)])].filter(Boolean).slice(0, 200);
}

/** In the same batch, before the reply. */
function findBeside(reply: NewMessage, messages: NewMessage[]): NewMessage | undefined {
  const subject = bareSubject(reply.subject);
  return messages
    .filter((message) => {
      const age = reply.receivedAt.getTime() - message.receivedAt.getTime();
      if (message === reply || message.correspondentAddress !== reply.correspondentAddress) return false;
      if (age < 0 || age > SPAN_MS || (age === 0 && isUnreferencedReply(message))) return false;
      const there = new Set(participants(message));
      return bareSubject(message.subject) === subject && participants(reply).every((address) => there.has(address));
    })
    .sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())[0];
}

interface Parent {
  replyId: string;
  id: string;
  conversationId: string;
  receivedAt: Date;
}

function findParents(tx: Transaction, companyId: number, replies: NewMessage[]): Promise<Parent[]> | Parent[] {
  if (replies.length === 0) return [];
  return tx.$queryRaw<Parent[]>`
    SELECT r."id" AS "replyId", parent.* FROM ${asRows(replies)},
    LATERAL (
      SELECT m."id"::text, m."conversationId"::text, m."receivedAt" FROM "message" m
      WHERE m."companyId" = ${companyId} AND m."correspondentAddress" = r."correspondent"
        AND m."receivedAt" BETWEEN r."at" - ${WEEKS} * interval '7 days' AND r."at"
        AND ${BARE} = r."subject" AND r."people" <@ ${PEOPLE}
      ORDER BY m."receivedAt" DESC LIMIT 1
    ) AS parent`;
}

interface Waiting {
  parentId: string;
  id: string;
  conversationId: string;
}

/** Stored answers that are alone, unless a person wants them so; the partial index holds none but such answers. */
function findWaiting(tx: Transaction, companyId: number, messages: NewMessage[]): Promise<Waiting[]> {
  return tx.$queryRaw<Waiting[]>`
    SELECT DISTINCT ON (m."id") r."id" AS "parentId", m."id"::text, m."conversationId"::text
    FROM ${asRows(messages)}
    JOIN "message" m ON m."companyId" = ${companyId} AND m."correspondentAddress" = r."correspondent"
      AND m."inReplyTo" IS NULL AND m."references" = '{}' AND m."subject" ~* ${IS_REPLY}
    JOIN "conversation" c ON c."id" = m."conversationId" AND c."messageCount" = 1 AND NOT c."splitByHand"
    WHERE r."at" BETWEEN m."receivedAt" - ${WEEKS} * interval '7 days' AND m."receivedAt"
      AND ${BARE} = r."subject" AND ${PEOPLE} <@ r."people"
    ORDER BY m."id", r."at" DESC`;
}

function asRows(messages: NewMessage[]): Prisma.Sql {
  const rows = messages.map((message) => ({
    id: message.id,
    correspondent: message.correspondentAddress,
    subject: bareSubject(message.subject),
    at: message.receivedAt,
    people: participants(message),
  }));
  return Prisma.sql`json_to_recordset(${JSON.stringify(rows)}::json)
    AS r("id" text, "correspondent" text, "subject" text, "at" timestamptz, "people" text[])`;
}

const IS_REPLY = Prisma.raw(`'${REPLY_PREFIX}'`);

const BARE = Prisma.raw(
  `lower(btrim(regexp_replace(regexp_replace(m."subject", '${SUBJECT_PREFIXES}', '', 'i'), '\\s+', ' ', 'g')))`,
);

const PEOPLE = Prisma.raw(`(ARRAY[m."fromAddress"] || ARRAY(
  SELECT person ->> 'address' FROM jsonb_array_elements(m."to" || m."cc") AS person))`);
