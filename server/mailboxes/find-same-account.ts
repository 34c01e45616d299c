import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { ImapSession } from "@/server/imap/session";

export interface ConnectedAccount {
  id: number;
  name: string;
  emailAddress: string;
  imapHost: string;
  username: string;
}

/** At either end of INBOX: the oldest mail is the least likely to go, the newest to be another account's too. */
const SAMPLE = 5;

/**
 * The connected mailbox that is this very account by another name: its INBOX has the same UIDVALIDITY, and the same mail
 * under the same UIDs. UIDVALIDITY alone is often a time, which two accounts may share. Help, and no stage of the test:
 * what goes wrong here finds nothing.
 */
export async function findSameAccount(
  viewer: Viewer,
  ownId: number | undefined,
  session: ImapSession,
): Promise<ConnectedAccount | null> {
  const { uidValidity, sample } = await readSample(session).catch(() => ({
    uidValidity: 0n,
    sample: new Map<number, string>(),
  }));
  if (sample.size === 0) return null;
  const places = await db.messagePlace.findMany({
    where: {
      uidValidity,
      uid: { in: [...sample.keys()].map(BigInt) },
      message: { messageId: { not: null } },
      folder: {
        specialUse: "\\Inbox",
        mailbox: { companyId: viewer.companyId, deletedAt: null, ...(ownId !== undefined && { id: { not: ownId } }) },
      },
    },
    select: {
      uid: true,
      message: { select: { messageId: true } },
      folder: {
        select: { mailbox: { select: { id: true, name: true, emailAddress: true, imapHost: true, username: true } } },
      },
    },
  });
  const candidates = new Map(places.map(({ folder: { mailbox } }) => [mailbox.id, mailbox]));
  for (const [id, mailbox] of candidates) {
    const shared = places.filter(({ folder }) => folder.mailbox.id === id);
    if (shared.every(({ uid, message }) => message?.messageId === sample.get(Number(uid)))) return mailbox;
  }
  return null;
}

async function readSample(session: ImapSession): Promise<{ uidValidity: bigint; sample: Map<number, string> }> {
  const { uidValidity } = await session.openFolder("INBOX");
  const uids = await session.listUids();
  const asked = [...new Set([...uids.slice(0, SAMPLE), ...uids.slice(-SAMPLE)])];
  const identities = await session.fetchIdentities(asked);
  return { uidValidity, sample: new Map(identities.map(({ uid, messageId }) => [uid, messageId])) };
}
