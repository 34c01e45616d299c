import type { MessageIdentity } from "@/server/imap/session";

/** A place under an earlier UIDVALIDITY, with what its message is known by. */
export interface FormerPlace extends MessageIdentity {
  uidValidity: bigint;
}

export interface PlaceMove {
  uidValidity: bigint;
  uid: number;
  /** Its UID now. */
  to: number;
}

/**
 * Finds, after a change of UIDVALIDITY, which message is which: same Message-ID, same time of arrival, same size. What
 * is ambiguous is left out: fetched again, its content decides.
 */
export function matchIdentities(former: FormerPlace[], now: MessageIdentity[]): PlaceMove[] {
  const before = groupByIdentity(former);
  const after = groupByIdentity(now);
  const moves: PlaceMove[] = [];
  for (const [identity, [place, ...otherPlaces]] of before) {
    const [message, ...otherMessages] = after.get(identity) ?? [];
    if (!place || !message || otherPlaces.length + otherMessages.length > 0) continue;
    moves.push({ uidValidity: place.uidValidity, uid: place.uid, to: message.uid });
  }
  return moves;
}

/** INTERNALDATE has seconds (RFC 3501 §2.3.3). */
function groupByIdentity<Item extends MessageIdentity>(items: Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const identity = `${Math.floor(item.receivedAt.getTime() / 1000)} ${item.size} ${item.messageId}`;
    const group = groups.get(identity);
    if (group) group.push(item);
    else groups.set(identity, [item]);
  }
  return groups;
}
