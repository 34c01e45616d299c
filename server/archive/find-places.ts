import { db } from "@/server/db/client";
import type { MessageRef } from "./message-ref";

/** Where on servers a message of the company can still be fetched from. */
export async function findPlaces(companyId: number, messageId: string): Promise<MessageRef[]> {
  const places = await db.messagePlace.findMany({
    where: { messageId, vanishedAt: null, folder: { goneAt: null, mailbox: { companyId, deletedAt: null } } },
    include: { folder: true },
    orderBy: { createdAt: "desc" },
  });
  return places.map(({ uidValidity, uid, folder: { mailboxId, path } }) => {
    return { mailboxId, path, uidValidity, uid: Number(uid) };
  });
}
