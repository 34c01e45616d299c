import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Viewer } from "@/server/auth/viewer";
import { claimBlobs, dropBlobs } from "@/server/blobs/hold-blobs";
import { putBlob } from "@/server/blobs/put-blob";
import { cleanText } from "@/server/db/clean-text";
import { db, type Transaction } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { cleanFilename, distinctFilename } from "@/server/mime/clean-filename";
import { pictureMark } from "./picture-mark";
import { requireWritable } from "./require-writable";
import { filesTooLarge, upToLimit } from "./up-to-limit";
import { type DraftFileView, MAX_FILES_BYTES } from "./views";

/** A file as somebody gives it. */
interface GivenFile {
  filename: string;
  contentType: string;
  /** A picture that stands in the text; any other file goes beside it whatever is asked. */
  inText: boolean;
  content: Readable;
}

/** Only what every mail program draws: an SVG can carry script. */
const PICTURES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** Attaches a file to a draft, up to the limit of what a mail carries. The draft's text and version stay as they are. */
export async function addFile(viewer: Viewer, draftId: string, file: GivenFile): Promise<DraftFileView> {
  await requireWritable(viewer, draftId);
  const blob = await putBlob(Readable.from(upToLimit(file.content)));
  try {
    return await db.$transaction(async (tx) => {
      await lockDraft(tx, draftId);
      await requireWritable(viewer, draftId, tx);
      const view = await insertFile(tx, viewer, draftId, { ...file, ...blob });
      await claimBlobs(tx, [blob.hold]);
      await publishChange(tx, viewer.companyId, { kind: "drafts" });
      return view;
    });
  } catch (error) {
    await db.$transaction((tx) => dropBlobs(tx, [blob.hold]));
    throw error;
  }
}

/** Two files that come at once are counted and named one after the other. */
async function lockDraft(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "draft" WHERE "id" = ${id}::uuid FOR UPDATE`;
}

async function insertFile(
  tx: Transaction,
  { companyId }: Viewer,
  draftId: string,
  file: GivenFile & { hash: Buffer; size: number },
): Promise<DraftFileView> {
  const others = await tx.draftFile.findMany({
    where: { draftId, quoted: false },
    select: { filename: true, size: true },
  });
  const total = others.reduce((sum, { size }) => sum + size, file.size);
  if (total > MAX_FILES_BYTES) throw filesTooLarge();
  const id = randomUUID();
  // Brackets end the mark of a picture.
  const filename = distinctFilename(
    cleanFilename(file.filename.replace(/[[\]]/g, "")),
    others.map((other) => other.filename),
  );
  const contentType = cleanType(file.contentType);
  const contentId = file.inText && PICTURES.has(contentType) ? `${id}@lokario` : null;
  const { size } = file;
  const blobHash = new Uint8Array(file.hash);
  await tx.draftFile.create({
    data: { id, companyId, draftId, ordinal: others.length, filename, contentType, size, contentId, blobHash },
  });
  return { id, filename, contentType, size, mark: contentId === null ? null : pictureMark(filename) };
}

/** A content type goes into a header: what is none becomes the type of anything. */
function cleanType(contentType: string): string {
  const [type = ""] = cleanText(contentType, 200).toLowerCase().split(";");
  return /^[\w.+-]+\/[\w.+-]+$/.test(type.trim()) ? type.trim() : "application/octet-stream";
}
