import { putBlob, type StoredBlob } from "@/server/blobs/put-blob";
import type { FetchedMessage, FetchResult, ImapSession } from "@/server/imap/session";
import type { BatchSource } from "@/server/messages/batch-source";
import type { IncomingMessage } from "@/server/messages/incoming-message";
import type { UnreadableMessage } from "@/server/messages/quarantine-messages";
import { type ShapedMessage, shapeMessages } from "@/server/messages/shape-messages";
import { parseMessages } from "@/server/mime/parse-messages";
import type { ImportBatch } from "./plan-batches";

/** A larger original is named in quarantine but not kept. */
const MAX_ORIGINAL_BYTES = 50_000_000;

/** A batch as it will be stored: each UID that the server still has is in one of the two lists. */
export interface PreparedBatch extends ImportBatch {
  messages: ShapedMessage[];
  unreadable: UnreadableMessage[];
}

/** What the server gave of a piece of a batch, before it is parsed. */
export interface FetchedBatch extends ImportBatch {
  fetched: FetchedMessage[];
  /** UIDs that are there and cannot be fetched. */
  refused: number[];
}

/**
 * Fetches one batch, in pieces of which several fit in memory. Messages expunged between listing and fetch drop out;
 * nothing else does.
 */
export async function* fetchBatch(session: ImapSession, { uids }: ImportBatch): AsyncGenerator<FetchedBatch> {
  for await (const piece of session.streamMessages(uids)) {
    const asked = [...piece.messages.map((message) => message.uid), ...piece.missing];
    yield { uids: asked, ...(await askAgain(session, piece)) };
  }
}

/** Parses and shapes a fetched batch. The session is for the originals of what cannot be read. */
export async function parseBatch(
  source: BatchSource,
  session: ImapSession,
  { fetched, refused, ...batch }: FetchedBatch,
): Promise<PreparedBatch> {
  const outcomes = await parseMessages(
    fetched.map((message) => message.source),
    session,
  );
  const messages: IncomingMessage[] = [];
  const unreadable: UnreadableMessage[] = [];
  for (const [index, message] of fetched.entries()) {
    const outcome = outcomes[index];
    if (outcome?.ok) {
      const { source: _source, internalDate: receivedAt, ...rest } = message;
      messages.push({ ...rest, ...outcome.message, receivedAt });
    } else {
      const { code, from, subject } = outcome ?? { code: "message.unreadable" as const, from: "", subject: "" };
      const { uid, flags, internalDate: receivedAt, size } = message;
      const original = await keepOriginal(session, uid);
      unreadable.push({ uid, flags, receivedAt, size, errorCode: code, from, subject, original });
    }
  }
  for (const uid of refused) {
    const original = await keepOriginal(session, uid);
    const unknown = { flags: [], receivedAt: null, size: null, from: "", subject: "" };
    unreadable.push({ uid, errorCode: "message.unreadable", original, ...unknown });
  }
  return { ...batch, messages: await shapeMessages(source, messages), unreadable };
}

/**
 * A server, or the library, may silently leave out what it cannot put into a FETCH answer. What was asked and not
 * answered is asked again alone, once it is clear that it was not merely expunged (RFC 3501 §7.4.1).
 */
async function askAgain(session: ImapSession, { messages, missing }: FetchResult) {
  if (missing.length === 0) return { fetched: messages, refused: [] };
  const present = new Set(await session.searchUids(Math.min(...missing), Math.max(...missing)));
  const again = withNeighbours(
    missing.filter((uid) => present.has(uid)),
    messages,
  );
  const fetched = messages.filter(({ uid }) => !again.has(uid));
  const refused: number[] = [];
  for (const uid of again) {
    const [alone]: FetchedMessage[] = (await session.fetchMessages([uid])).messages;
    if (alone) fetched.push(alone);
    else refused.push(uid);
  }
  return { fetched, refused };
}

/** Whose literal is announced too long takes its end from the next answer: both are read again. */
function withNeighbours(missing: number[], messages: FetchedMessage[]): Set<number> {
  const answered = messages.map(({ uid }) => uid).sort((a, b) => a - b);
  return new Set(missing.flatMap((uid) => [answered.findLast((other) => other < uid) ?? uid, uid]));
}

async function keepOriginal(session: ImapSession, uid: number): Promise<StoredBlob | null> {
  const original = await session.fetchSource(uid, MAX_ORIGINAL_BYTES);
  return original && putBlob(original);
}
