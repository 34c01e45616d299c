import { Readable } from "node:stream";
import { AppError } from "@/server/errors";
import type { ImapConnection } from "./connection";
import type { PartRequest } from "./fetch-parts";
import { createPartDecoder } from "./part-decoder";

// Few round trips, and a bound on what one download keeps in memory.
const PIECE_BYTES = 2 * 1024 * 1024;

/**
 * A part's decoded content as a stream; `part: ""` is the whole message. Throws `attachment.unavailable` when the
 * message or the part is not there.
 */
export async function downloadPart(
  connection: ImapConnection,
  { uid, part, encoding, size }: PartRequest,
): Promise<Readable> {
  const fetchPiece = (start: number) => fetchRange(connection, uid, part, start);
  const first = await fetchPiece(0);
  // Some servers answer an empty text for a part that they do not find.
  if (!first || (first.length === 0 && size > 0)) throw new AppError("attachment.unavailable");
  return Readable.from(decodePieces(first, fetchPiece, encoding), { objectMode: false });
}

/** While one piece is decoded and written, the next one is on its way. */
async function* decodePieces(
  first: Buffer,
  fetchPiece: (start: number) => Promise<Buffer | null | undefined>,
  encoding: string,
): AsyncGenerator<Buffer, void, undefined> {
  const decoder = createPartDecoder(encoding);
  let piece: Buffer = first;
  let start = 0;
  // Shorter than asked: the last one. Longer: the server knows no ranges, and sent it all.
  while (piece.length === PIECE_BYTES) {
    start += piece.length;
    const ahead = fetchPiece(start);
    // Awaited below; until then a failure must not count as unhandled.
    ahead.catch(() => {});
    yield decoder.write(piece);
    const next = await ahead;
    // Expunged in the middle: half a file must not pass for a whole one.
    if (next === undefined) throw new AppError("attachment.unavailable");
    piece = next ?? Buffer.alloc(0);
  }
  yield decoder.write(piece);
  yield decoder.end();
}

/** null: the message is there and this range of the part is not; undefined: the message is not there. */
async function fetchRange(
  connection: ImapConnection,
  uid: number,
  part: string,
  start: number,
): Promise<Buffer | null | undefined> {
  const range = { start, maxLength: PIECE_BYTES };
  const query = part === "" ? { source: range } : { bodyParts: [{ key: part, ...range }] };
  const row = await connection.run((client) => client.fetchOne(String(uid), { uid: true, ...query }, { uid: true }));
  if (!row) return undefined;
  return (part === "" ? row.source : row.bodyParts?.get(part)) ?? null;
}
