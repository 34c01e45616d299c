import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { eraseHomeless } from "./erase-places";

const MESSAGES_PER_ROUND = 500;

/** « Suivre les suppressions »: erases mail of this mailbox that stands in no synced folder of any server any more. */
export async function eraseVanished(mailboxId: number): Promise<void> {
  const { companyId } = await db.mailbox.findUniqueOrThrow({ where: { id: mailboxId }, select: { companyId: true } });
  while (await eraseRound(companyId, mailboxId));
}

/** Answers whether there may be more. */
function eraseRound(companyId: number, mailboxId: number): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      await lockCompanyMail(tx, companyId);
      const gone = await tx.$queryRaw<{ messageId: string }[]>`
        SELECT DISTINCT p."messageId"::text FROM "folder" f JOIN "message_place" p ON p."folderId" = f."id"
        WHERE f."mailboxId" = ${mailboxId} AND p."vanishedAt" IS NOT NULL AND p."messageId" IS NOT NULL
          AND NOT EXISTS (
            SELECT 1 FROM "message_place" o WHERE o."messageId" = p."messageId" AND o."vanishedAt" IS NULL)
        LIMIT ${MESSAGES_PER_ROUND}`;
      const ids = gone.map(({ messageId }) => messageId);
      if (ids.length === 0) return false;
      await tx.messagePlace.deleteMany({ where: { messageId: { in: ids } } });
      await eraseHomeless(tx, ids);
      await publishChange(tx, companyId, { kind: "conversations" });
      return true;
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}
