import type { FetchMessageObject, FetchQueryObject, ImapFlow } from "imapflow";
import { AppError } from "@/server/errors";
import { BrokenFetch } from "./broken-fetch";
import type { ImapConnection } from "./connection";
import { packUids } from "./pack-uids";
import {
  attachOriginal,
  describeParts,
  type FetchChunk,
  MAX_WHOLE_BYTES,
  type MessagePlan,
  planChunks,
  planMessage,
  planPieces,
} from "./plan-fetch";
import { readBody } from "./read-body";
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
  const rows = await fetchRows(connection, uids, METADATA, (row) => row.size !== undefined && row.flags !== undefined);
  const plans = new Map(rows.map((row) => [row.uid, planMessage(row)]));
  for (const piece of planPieces(uids, plans)) {
    const missing = new Set(piece.uids);
    const messages: FetchedMessage[] = [];
    for (const chunk of planChunks(piece.plans)) messages.push(...(await fetchChunk(connection, chunk)));
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

async function fetchChunk(connection: ImapConnection, chunk: FetchChunk): Promise<FetchedMessage[]> {
  const uids = chunk.messages.map(({ meta }) => meta.uid);
  const query = chunk.read === "whole" ? { source: true } : { bodyParts: describeParts(chunk) };
  const rows = await fetchRows(connection, uids, { uid: true, ...query }, (row) => !!(row.source ?? row.headers));
  const answers = new Map(rows.map((row) => [row.uid, row]));
  const messages: FetchedMessage[] = [];
  for (const message of chunk.messages) {
    const answer = answers.get(message.meta.uid);
    if (answer) messages.push(await describeMessage(connection, message, answer));
  }
  return messages;
}

/** The rows that answer the question: servers mix in news of flags, and imapflow rows that lack what was asked. */
async function fetchRows(
  connection: ImapConnection,
  uids: number[],
  query: FetchQueryObject,
  answers: (row: FetchMessageObject) => boolean,
): Promise<FetchMessageObject[]> {
  if (uids.length === 0) return [];
  const asked = new Set(uids);
  const rows: FetchMessageObject[] = [];
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

async function describeMessage(
  connection: ImapConnection,
  { meta, plan, truncated }: MessagePlan,
  answer: FetchMessageObject,
): Promise<FetchedMessage> {
  const size = meta.size ?? 0;
  const described = {
    uid: meta.uid,
    // Says something about this session, not about the message (RFC 3501 §2.3.2).
    flags: [...(meta.flags ?? [])].filter((flag) => flag !== "\\Recent"),
    internalDate: meta.internalDate instanceof Date ? meta.internalDate : new Date(0),
    size,
  };
  if (answer.source) return { ...described, source: answer.source, truncated, attachments: plan.attachments };
  const contents = answer.bodyParts ?? new Map<string, Buffer>();
  // Some servers number parts otherwise than they say: then the text is only found in the whole message.
  const lost = plan.texts.some(({ part, size }) => size > 0 && !contents.get(part)?.length);
  const whole = lost ? await fetchSource(connection, meta.uid, MAX_WHOLE_BYTES) : null;
  if (whole) return { ...described, source: whole, truncated, attachments: plan.attachments };
  const source = { header: answer.headers ?? Buffer.alloc(0), body: plan.body && readBody(plan.body, contents) };
  const attachments = lost ? [...plan.attachments, attachOriginal(size)] : plan.attachments;
  return { ...described, source, truncated: truncated || lost, attachments };
}

/** A message as the server keeps it; null when it is gone or longer than `maxBytes`. */
export async function fetchSource(connection: ImapConnection, uid: number, maxBytes: number): Promise<Buffer | null> {
  const query = { uid: true, source: { start: 0, maxLength: maxBytes + 1 } };
  const [row] = await fetchRows(connection, [uid], query, (found) => found.source !== undefined);
  return row?.source && row.source.length <= maxBytes ? row.source : null;
}
