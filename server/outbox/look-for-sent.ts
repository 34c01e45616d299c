import { withConnection } from "@/server/connections/with-connection";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { findSentFolder } from "./find-sent-folder";

/**
 * Looks whether a mail of which nobody knows if it was sent stands in the server's « Envoyés », where some servers file
 * what they take. Answers whether the question is settled; not finding it proves nothing, and leaves it to a person.
 */
export async function lookForSent(draftId: string): Promise<{ settled: boolean }> {
  const draft = await db.draft.findFirst({ where: { id: draftId, state: "UNCERTAIN" } });
  if (!draft || draft.messageId === null) return { settled: true };
  const { companyId, mailboxId, messageId } = draft;
  const path = await findSentFolder(mailboxId);
  if (path === null) return { settled: false };
  if (!(await holds(mailboxId, path, messageId))) return { settled: false };
  await db.$transaction(async (tx) => {
    await tx.draft.updateMany({
      where: { id: draftId, state: "UNCERTAIN" },
      data: { state: "SENT", sentAt: draft.updatedAt, errorCode: null },
    });
    await publishChange(tx, companyId, { kind: "drafts" });
  });
  return { settled: true };
}

async function holds(mailboxId: number, path: string, messageId: string): Promise<boolean> {
  try {
    return await withConnection(mailboxId, { purpose: "archive", fresh: true }, async ({ session }) => {
      await session.openFolder(path);
      return session.holdsMessageId(messageId);
    });
  } catch {
    // The next look, or a person, will do.
    return false;
  }
}
