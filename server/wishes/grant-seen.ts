import type { ImapSession } from "@/server/imap/session";
import { inLease } from "@/server/sync/in-lease";
import type { Lease } from "@/server/sync/take-lease";
import { endWishes } from "./end-wishes";
import { inEachFolder } from "./in-each-folder";
import { type Place, readPlaces } from "./read-places";
import type { Change } from "./save-moves";
import { saveChanges } from "./save-moves";
import type { Wish } from "./take-wishes";

/** Marks messages on the server as read or unread: STORE, only where it says otherwise. */
export async function grantSeen(lease: Lease, session: ImapSession, wishes: Wish[]): Promise<void> {
  if (wishes.length === 0) return;
  const places = await readPlaces(
    lease.mailboxId,
    wishes.map(({ messageId }) => messageId),
  );
  const asked = wishes.flatMap((wish) => (places.get(wish.messageId) ?? []).map((from) => ({ wish, from })));
  const refused = await inEachFolder(lease, session, asked, async (folder, here) => {
    const present = new Map(
      (await folder.fetchFlags(here.map(({ from }) => from.uid))).map((row) => [row.uid, row.flags]),
    );
    for (const seen of [true, false]) {
      const uids = here.flatMap(({ wish, from: { uid } }) =>
        wish.seen === seen && present.has(uid) && present.get(uid)?.includes("\\Seen") !== seen ? uid : [],
      );
      if (uids.length > 0) await folder.storeFlags(uids, seen ? "add" : "remove", "\\Seen");
    }
    const changes = here.map(({ wish, from }) => describe(from, present.get(from.uid), wish.seen));
    await inLease(lease, (tx) => saveChanges(tx, changes));
  });
  // Where a message is gone there is nothing to mark.
  const done = wishes.filter((wish) => !refused.has(wish));
  await inLease(lease, (tx) => endWishes(tx, done));
}

function describe(from: Place, flags: string[] | undefined, seen: boolean): Change {
  if (!flags) return { kind: "gone", from };
  const rest = flags.filter((flag) => flag !== "\\Seen");
  return { kind: "flags", from, flags: seen ? [...rest, "\\Seen"] : rest };
}
