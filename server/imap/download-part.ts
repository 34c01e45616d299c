import { PassThrough, type Readable } from "node:stream";
import { AppError } from "@/server/errors";
import type { ImapConnection } from "./connection";

// Few round trips, and a bound on what one download keeps in memory.
const CHUNK_BYTES = 512 * 1024;

/**
 * A part's decoded content as a stream; `part: ""` is the whole message. imapflow reads the transfer encoding
 * from the part itself. Throws `attachment.unavailable` when the message or the part is gone.
 */
export async function downloadPart(connection: ImapConnection, uid: number, part: string): Promise<Readable> {
  const download = await connection.run((client) =>
    client.download(String(uid), part || undefined, { uid: true, chunkSize: CHUNK_BYTES, decodeText: false }),
  );
  const source = "content" in download ? download.content : undefined;
  if (!source) throw new AppError("attachment.unavailable");
  const stream = new PassThrough();
  source.on("error", (error) => stream.destroy(connection.translate(error)));
  stream.on("close", () => source.destroy());
  return source.pipe(stream);
}
