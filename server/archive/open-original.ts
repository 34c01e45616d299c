import type { Readable } from "node:stream";
import type { Viewer } from "@/server/auth/viewer";
import { openBlob } from "@/server/blobs/open-blob";
import { openStaged, stageContent } from "@/server/blobs/stage-content";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { subjectFilename } from "@/server/mime/clean-filename";
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
  const filename = subjectFilename(message.subject, "message", ".eml");
  const sent = await openSent(viewer, messageId);
  if (sent) return { filename, ...sent };
  const whole = { part: "", encoding: "7bit", size: message.size };
  // Staged first: a slow reader must not hold the connection to the mail server.
  const staged = await downloadMessagePart(viewer.companyId, messageId, whole, stageContent);
  return { filename, size: staged.size, stream: await openStaged(staged) };
}

/** What was written and sent here is kept as it was sent, for as long as its draft is: no server has to be asked. */
async function openSent({ companyId }: Viewer, messageId: string): Promise<{ size: number; stream: Readable } | null> {
  const draft = await db.draft.findFirst({
    where: { sentMessageId: messageId, companyId, blobHash: { not: null } },
    select: { blobHash: true, sentMessage: { select: { size: true } } },
  });
  const stream = draft?.blobHash && (await openBlob(draft.blobHash));
  return stream && draft.sentMessage ? { size: draft.sentMessage.size, stream } : null;
}
