import { db } from "@/server/db/client";
import { toAppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import type { Lease } from "@/server/sync/take-lease";
import { noteTrouble } from "./end-wishes";
import { grantFiling } from "./grant-filing";
import { grantSeen } from "./grant-seen";
import { takeWishes } from "./take-wishes";

/**
 * Does on the server what people did to their mail here, until nothing waits or time is up. Only who holds the mailbox's
 * lease may: no sync then reads in between, so that what a sync stores is never older than what was granted. Answers how
 * many were tried.
 */
export async function grantWishes(lease: Lease, session: ImapSession, stopAt: number): Promise<number> {
  let tried = 0;
  try {
    while (Date.now() < stopAt && (await waits(lease))) {
      const wishes = await takeWishes(lease);
      if (wishes.length === 0) break;
      if (tried === 0) await noteAbilities(lease, session);
      tried += wishes.length;
      await grantSeen(
        lease,
        session,
        wishes.filter(({ kind }) => kind === "SEEN"),
      );
      await grantFiling(
        lease,
        session,
        wishes.filter(({ kind }) => kind === "FILING"),
      );
    }
  } catch (error) {
    await noteTrouble(lease, toAppError(error).code);
    throw error;
  }
  return tried;
}

/** Nearly always nothing does: then not a row is touched. */
async function waits({ mailboxId }: Lease): Promise<boolean> {
  const due = [{ nextTryAt: { lte: new Date() } }, { errorCode: { not: null } }];
  return (await db.wish.findFirst({ where: { mailboxId, failedAt: null, OR: due }, select: { id: true } })) !== null;
}

/** For the owner to be told where the server can only mark what is moved or deleted. */
async function noteAbilities({ mailboxId }: Lease, { writer }: ImapSession): Promise<void> {
  const marksOnly = !writer.abilities().removes;
  await db.mailbox.updateMany({ where: { id: mailboxId, marksOnly: !marksOnly }, data: { marksOnly } });
}
