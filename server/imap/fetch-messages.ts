import type { FetchMessageObject, FetchQueryObject, ImapFlow } from "imapflow";
import { AppError } from "@/server/errors";
import { BrokenFetch } from "./broken-fetch";
import type { ImapConnection } from "./connection";
import { describeMessage, describeWhole, describeWithoutText } from "./describe-message";
import { packUids } from "./pack-uids";
import {
  describeParts,
  type FetchChunk,
  MAX_WHOLE_BYTES,
  type MessagePlan,
  planChunks,
  planMessage,
  planPieces,
} from "./plan-fetch";
import type { FetchedMessage, FetchResult } from "./session";

const MAX_UIDS = 500;

/**
 * Reads messages without changing their flags, in pieces that fit in memory: some 4 MB, or one message. Each UID is in
 * one piece; those that the server does not answer, or answers in a form that imapflow drops, as `missing`.
 */
export async function* streamMessages(
  connection: ImapConnection,
  uids: number[],
): AsyncGenerator<FetchResult, void, undefined> {
  if (uids.length > MAX_UIDS) throw new AppError("request.invalid", { detail: { limit: MAX_UIDS } });
  // imapflow would ask other servers for RFC 8474's THREADID, of which none says what it joins.
  const isGmail = await connection.run(async (client) => client.capabilities.has("X-GM-EXT-1"));
  const metadata = isGmail ? { ...METADATA, threadId: true } : METADATA;
  const rows = await fetchRows(connection, uids, metadata, (row) => row.size !== undefined && row.flags !== undefined);
  const plans = new Map(rows.map((row) => [row.uid, planMessage(row)]));
  for (const piece of planPieces(uids, plans)) {
    const missing = new Set(piece.uids);
    const messages = await fetchPiece(connection, planChunks(piece.plans));
    for (const { uid } of messages) missing.delete(uid);
    yield { messages, missing: [...missing] };
  }
}

/** The same as one answer, in the order of the UIDs asked. */
export async function fetchMessages(connection: ImapConnection, uids: number[]): Promise<FetchResult> {
  const all: FetchResult = { messages: [], missing: [] };
  for await (const { messages, missing } of streamMessages(connection, uids)) {
    all.messages.push(...messages);
    all.missing.push(...missing);
  }
  const place = new Map(uids.map((uid, index) => [uid, index]));
  all.messages.sort((a, b) => (place.get(a.uid) ?? 0) - (place.get(b.uid) ?? 0));
  return all;
}

const METADATA: FetchQueryObject = { uid: true, flags: true, internalDate: true, size: true, bodyStructure: true };

async function fetchPiece(connection: ImapConnection, chunks: FetchChunk[]): Promise<FetchedMessage[]> {
  const messages: FetchedMessage[] = [];
  for (const chunk of chunks) {
    const more = await fetchChunk(connection, chunk).catch((error) => {
      if (!(error instanceof BrokenFetch)) throw error;
      throw new BrokenFetch(error, error.suspects, [...messages, ...error.answered]);
    });
    messages.push(...more);
  }
  return messages;
}

async function fetchChunk(connection: ImapConnection, chunk: FetchChunk): Promise<FetchedMessage[]> {
  const uids = chunk.messages.map(({ meta }) => meta.uid);
  const query = chunk.read === "whole" ? { source: true } : { bodyParts: describeParts(chunk) };
  const rows: FetchMessageObject[] = [];
  try {
    await fetchRows(connection, uids, { uid: true, ...query }, (row) => !!(row.source ?? row.headers), rows);
    const messages: FetchedMessage[] = [];
    for (const [message, answer] of matchAnswers(chunk, rows)) {
      messages.push(describeMessage(message, answer) ?? (await describeLost(connection, message, answer)));
    }
    return messages;
  } catch (error) {
    if (!(error instanceof BrokenFetch)) throw error;
    // What came last may hold some of what should have come after it.
    const answered = matchAnswers(chunk, rows.slice(0, -1)).flatMap((pair) => describeMessage(...pair) ?? []);
    throw new BrokenFetch(error, error.suspects, answered);
  }
}

function matchAnswers({ messages }: FetchChunk, rows: FetchMessageObject[]): [MessagePlan, FetchMessageObject][] {
  const answers = new Map(rows.map((row) => [row.uid, row]));
  return messages.flatMap((message) => {
    const answer = answers.get(message.meta.uid);
    return answer ? [[message, answer] as [MessagePlan, FetchMessageObject]] : [];
  });
}

/** The rows that answer the question: servers mix in news of flags, and imapflow rows that lack what was asked. */
async function fetchRows(
  connection: ImapConnection,
  uids: number[],
  query: FetchQueryObject,
  answers: (row: FetchMessageObject) => boolean,
  /** Where they are collected: what came before a break is there. */
  rows: FetchMessageObject[] = [],
): Promise<FetchMessageObject[]> {
  if (uids.length === 0) return rows;
  const asked = new Set(uids);
  const read = async (client: ImapFlow) => {
    for await (const row of client.fetch(packUids(uids), query, { uid: true })) {
      if (asked.delete(answers(row) ? row.uid : Number.NaN)) rows.push(row);
    }
  };
  try {
    await connection.run(read);
  } catch (error) {
    if (!(error instanceof AppError && error.kind.retry)) throw error;
    const suspects = [...asked].sort((a, b) => a - b);
    throw new BrokenFetch(error, suspects);
  }
  return rows;
}

/** Some servers number parts otherwise than they say: then the text is only found in the whole message. */
async function describeLost(
  connection: ImapConnection,
  message: MessagePlan,
  answer: FetchMessageObject,
): Promise<FetchedMessage> {
  const whole = await fetchSource(connection, message.meta.uid, MAX_WHOLE_BYTES);
  return whole ? describeWhole(message, whole) : describeWithoutText(message, answer);
}

/** A message as the server keeps it; null when it is gone or longer than `maxBytes`. */
export async function fetchSource(connection: ImapConnection, uid: number, maxBytes: number): Promise<Buffer | null> {
  const query = { uid: true, source: { start: 0, maxLength: maxBytes + 1 } };
  const [row] = await fetchRows(connection, [uid], query, (found) => found.source !== undefined);
  return row?.source && row.source.length <= maxBytes ? row.source : null;
}
