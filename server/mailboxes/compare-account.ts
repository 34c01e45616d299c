import { db } from "@/server/db/client";
import type { ImapSession } from "@/server/imap/session";
import type { AccountLikeness } from "./views";

/** As many as tell two accounts apart; a mailing list or a newsletter is in many. */
const SAMPLE = 100;

/**
 * Whether an account holds the mail that is stored of a mailbox, by the Message-IDs of the newest mail of INBOX on both
 * sides. A comparison that fails answers that it is not known: it is help, and no stage of the test.
 */
export async function compareAccount(mailboxId: number, session: ImapSession): Promise<AccountLikeness> {
  const stored = await readStored(mailboxId);
  if (stored.size === 0) return "unknown";
  const found = await readServer(session).catch(() => []);
  if (found.length === 0) return "unknown";
  const shared = found.filter((messageId) => stored.has(messageId)).length;
  if (shared === 0) return "other";
  return shared * 2 >= Math.min(found.length, stored.size) ? "same" : "unknown";
}

async function readStored(mailboxId: number): Promise<Set<string>> {
  const places = await db.messagePlace.findMany({
    where: { folder: { mailboxId, specialUse: "\\Inbox" }, message: { messageId: { not: null } }, vanishedAt: null },
    orderBy: [{ uidValidity: "desc" }, { uid: "desc" }],
    take: SAMPLE,
    select: { message: { select: { messageId: true } } },
  });
  return new Set(places.flatMap(({ message }) => message?.messageId ?? []));
}

async function readServer(session: ImapSession): Promise<string[]> {
  await session.openFolder("INBOX");
  const uids = await session.listUids();
  const identities = await session.fetchIdentities(uids.slice(-SAMPLE));
  return identities.map(({ messageId }) => messageId);
}
