import type { ImapFlow } from "imapflow";
import { packUids } from "./pack-uids";
import type { MessageIdentity } from "./session";

/** What tells these messages apart without reading them. */
export async function fetchIdentities(client: ImapFlow, uids: number[]): Promise<MessageIdentity[]> {
  if (uids.length === 0) return [];
  const query = { uid: true, internalDate: true, size: true, envelope: true };
  const rows = await client.fetchAll(packUids(uids), query, { uid: true });
  return rows.flatMap(({ uid, internalDate, size, envelope }) => {
    const messageId = envelope?.messageId?.replace(/^\s*<|>\s*$/g, "");
    if (!messageId || !(internalDate instanceof Date) || size === undefined) return [];
    return { uid, messageId, receivedAt: internalDate, size };
  });
}
