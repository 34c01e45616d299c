import type { Readable } from "node:stream";
import { AppError, toAppError } from "@/server/errors";
import type { PartRequest } from "@/server/imap/fetch-parts";
import type { ImapSession } from "@/server/imap/session";
import { findPlaces } from "./find-places";
import { withFolder } from "./with-folder";

interface MessagePart {
  /** "" is the whole message. */
  part: string;
  encoding: string;
  /** Decoded bytes, as far as known. */
  size: number;
}

/**
 * Hands a part of a message to `keep`, from the first server and folder that gives it. Throws `message.gone` when the
 * message is on none any more, and what stood in the way when it may be there.
 */
export async function downloadMessagePart<T>(
  companyId: number,
  messageId: string,
  part: MessagePart,
  keep: (content: Readable) => Promise<T>,
): Promise<T> {
  let failure = new AppError("message.gone");
  for (const place of await findPlaces(companyId, messageId)) {
    try {
      return await withFolder(place, "person", async ({ session }) =>
        keep(await download(session, { ...part, uid: place.uid })),
      );
    } catch (error) {
      const found = toAppError(error);
      if (found.code !== "message.gone") failure = found;
    }
  }
  throw failure;
}

async function download(session: ImapSession, request: PartRequest): Promise<Readable> {
  try {
    return await session.downloadPart(request);
  } catch (error) {
    const missing = error instanceof AppError && error.code === "attachment.unavailable";
    if (missing && (await session.searchUids(request.uid, request.uid)).length === 0)
      throw new AppError("message.gone");
    throw error;
  }
}
