import { Readable } from "node:stream";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { cleanFilename, distinctFilename, subjectFilename } from "@/server/mime/clean-filename";
import { fetchAttachments } from "./fetch-attachments";
import { openAttachment } from "./open-attachment";
import { MAX_ZIP_BYTES, writeZip } from "./write-zip";

/**
 * All files of a message as one zip, written while it is read (« Tout télécharger »). What is still on the mail server is
 * fetched first, so that what cannot be had is an error and not an archive that breaks off.
 */
export async function openAttachments(
  viewer: Viewer,
  messageId: string,
): Promise<{ filename: string; contentType: string; stream: Readable }> {
  const { companyId } = viewer;
  const message = await db.message.findFirst({
    where: { id: messageId, companyId },
    select: { subject: true, attachments: { where: { inline: false }, orderBy: { ordinal: "asc" } } },
  });
  if (!message || message.attachments.length === 0) throw new AppError("request.not_found");
  const { subject, attachments } = message;
  if (attachments.reduce((sum, { size }) => sum + size, 0) > MAX_ZIP_BYTES) throw new AppError("message.too_large");
  await fetchAttachments(viewer, messageId);
  const names: string[] = [];
  for (const { filename } of attachments) names.push(distinctFilename(cleanFilename(filename), names));
  const files = attachments.map(({ id }, index) => ({
    name: names[index] ?? id,
    open: async () => (await openAttachment(viewer, id)).stream,
  }));
  return {
    filename: subjectFilename(subject, "documents", ".zip"),
    contentType: "application/zip",
    stream: Readable.from(writeZip(files), { objectMode: false }),
  };
}
