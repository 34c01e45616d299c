import type { Readable } from "node:stream";
import { withFolder } from "@/server/archive/with-folder";
import type { Viewer } from "@/server/auth/viewer";
import { openBlob } from "@/server/blobs/open-blob";
import { openStaged, stageContent } from "@/server/blobs/stage-content";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import { subjectFilename } from "@/server/mime/clean-filename";
import { readHeaderWords } from "@/server/mime/read-header-words";
import { findQuarantined } from "./find-quarantined";

/** « Télécharger l'original » of mail that could not be imported: as it was kept, else from the server. */
export async function openQuarantined(
  viewer: Viewer,
  mailboxId: number,
  id: number,
): Promise<{ filename: string; stream: Readable }> {
  await findQuarantined(viewer, { mailboxId, ids: [id] });
  const row = await db.quarantinedMessage.findUniqueOrThrow({ where: { id }, include: { folder: true } });
  const { subject } = readHeaderWords({ from: "", subject: row.subject });
  const kept = row.blobHash && (await openBlob(row.blobHash));
  return { filename: subjectFilename(subject, "message", ".eml"), stream: kept ?? (await fetchOriginal(row)) };
}

interface PlaceOnServer {
  mailboxId: number;
  uidValidity: bigint;
  uid: bigint;
  folder: { path: string; uidValidity: bigint | null; goneAt: Date | null };
}

async function fetchOriginal({ mailboxId, uidValidity, uid, folder }: PlaceOnServer): Promise<Readable> {
  if (folder.goneAt || folder.uidValidity !== uidValidity) throw new AppError("message.gone");
  const staged = await withFolder({ mailboxId, path: folder.path, uidValidity }, "person", async ({ session }) =>
    // Staged first: a slow reader must not hold the connection to the mail server.
    stageContent(await download(session, Number(uid))),
  );
  return openStaged(staged);
}

async function download(session: ImapSession, uid: number): Promise<Readable> {
  if ((await session.searchUids(uid, uid)).length === 0) throw new AppError("message.gone");
  return session.downloadPart({ uid, part: "", encoding: "7bit", size: 1 });
}
