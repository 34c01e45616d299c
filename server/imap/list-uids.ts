import type { ImapFlow } from "imapflow";

/**
 * The UIDs that exist between these two, both included, ascending. `from:*` always names the last message, however low
 * its UID (RFC 3501 §9): hence the filter.
 */
export async function searchUids(client: ImapFlow, from: number, to: number | "*"): Promise<number[]> {
  const found = await search(client, { uid: `${from}:${to}` });
  return found.filter((uid) => uid >= from).sort((a, b) => a - b);
}

/** The UIDs of mail that the server received on this day or later, ascending. */
export async function searchSince(client: ImapFlow, day: Date): Promise<number[]> {
  return (await search(client, { since: day })).sort((a, b) => a - b);
}

/**
 * Every UID of the open folder, ascending. Some servers search in an index that lags behind: when the search names
 * fewer messages than the folder holds, each is asked for by name.
 */
export async function listUids(client: ImapFlow): Promise<number[]> {
  const found = await searchUids(client, 1, "*");
  if (!client.mailbox || found.length >= client.mailbox.exists) return found;
  const rows = await client.fetchAll("1:*", { uid: true });
  return [...new Set(rows.map((row) => row.uid))].sort((a, b) => a - b);
}

/** The UIDs of mail with this Message-ID, without brackets. */
export function searchMessageId(client: ImapFlow, messageId: string): Promise<number[]> {
  return search(client, { header: { "message-id": messageId } });
}

/** imapflow answers `false` where the server refuses: read as « nothing », mail would be taken for deleted. */
async function search(client: ImapFlow, query: Parameters<ImapFlow["search"]>[0]): Promise<number[]> {
  const found = await client.search(query, { uid: true });
  if (!found) throw new Error("the server refused to search");
  return found;
}
