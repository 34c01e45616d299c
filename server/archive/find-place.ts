import { db } from "@/server/db/client";
import type { MessageRef } from "./message-ref";

/** Where on a server a message of the company can still be fetched from; null when it is nowhere. */
export async function findPlace(companyId: number, messageId: string): Promise<MessageRef | null> {
  const places = await db.messagePlace.findMany({
    where: { messageId, vanishedAt: null, folder: { goneAt: null, mailbox: { companyId, deletedAt: null } } },
    include: { folder: true },
  });
  const place = places.find((candidate) => candidate.uidValidity === candidate.folder.uidValidity);
  if (!place) return null;
  const { id: folderId, mailboxId, path } = place.folder;
  return { mailboxId, folderId, path, uidValidity: place.uidValidity, uid: Number(place.uid) };
}
