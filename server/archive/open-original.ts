import { Readable } from "node:stream";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { findPlace } from "./find-place";
import { withFolder } from "./with-folder";

/** A larger original is not handed out from memory. */
const MAX_ORIGINAL_BYTES = 100_000_000;

/** The message as the server holds it, header and all (« Télécharger l'original »). */
export async function openOriginal(viewer: Viewer, messageId: string): Promise<{ filename: string; stream: Readable }> {
  const message = await db.message.findFirst({
    where: { id: messageId, companyId: viewer.companyId },
    select: { subject: true },
  });
  if (!message) throw new AppError("request.not_found");
  const place = await findPlace(viewer.companyId, messageId);
  const content = place && (await withFolder(place, (session) => session.fetchSource(place.uid, MAX_ORIGINAL_BYTES)));
  if (!content) throw new AppError("attachment.unavailable");
  return {
    filename: `${message.subject.slice(0, 80) || "message"}.eml`,
    stream: Readable.from([content], { objectMode: false }),
  };
}
