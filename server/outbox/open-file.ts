import type { Readable } from "node:stream";
import type { Viewer } from "@/server/auth/viewer";
import { openBlob } from "@/server/blobs/open-blob";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { DraftFileRef } from "./schema";

interface OpenedFile {
  filename: string;
  contentType: string;
  /** In bytes. */
  size: number;
  stream: Readable;
}

/** A file of a draft, for its writers to look at. */
export async function openFile({ companyId }: Viewer, ref: { id: string; fileId: string }): Promise<OpenedFile> {
  const { data } = DraftFileRef.safeParse(ref);
  const file = data && (await db.draftFile.findFirst({ where: { id: data.fileId, draftId: data.id, companyId } }));
  const stream = file && (await openBlob(file.blobHash));
  if (!file || !stream) throw new AppError("request.not_found");
  return { filename: file.filename, contentType: file.contentType, size: file.size, stream };
}
