import type { Readable } from "node:stream";
import type { Viewer } from "@/server/auth/viewer";
import { openStaged, stageContent } from "@/server/blobs/stage-content";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { downloadMessagePart } from "./download-message-part";

interface OpenedOriginal {
  filename: string;
  /** In bytes. */
  size: number;
  stream: Readable;
}

/** The message as the server holds it, header and all (« Télécharger l'original »). */
export async function openOriginal(viewer: Viewer, messageId: string): Promise<OpenedOriginal> {
  const message = await db.message.findFirst({
    where: { id: messageId, companyId: viewer.companyId },
    select: { subject: true, size: true },
  });
  if (!message) throw new AppError("request.not_found");
  const whole = { part: "", encoding: "7bit", size: message.size };
  // Staged first: a slow reader must not hold the connection to the mail server.
  const staged = await downloadMessagePart(viewer.companyId, messageId, whole, stageContent);
  const filename = `${message.subject.slice(0, 80) || "message"}.eml`;
  return { filename, size: staged.size, stream: await openStaged(staged) };
}
