import { db } from "@/server/db/client";

/** The folder of sent mail, as the server named it at the last sync; null when it has none. */
export async function findSentFolder(mailboxId: number): Promise<string | null> {
  const folder = await db.folder.findFirst({
    where: { mailboxId, specialUse: "\\Sent", goneAt: null },
    select: { path: true },
  });
  return folder?.path ?? null;
}
