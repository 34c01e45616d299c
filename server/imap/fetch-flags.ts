import type { ExpungeEvent, FetchMessageObject, ImapFlow } from "imapflow";
import type { FolderChanges } from "./session";
import type { UidFlags } from "./uid-flags";

const ROWS_PER_CHUNK = 1_000;

/**
 * Hands over, in chunks, what changed in the open folder since a mod-sequence (RFC 7162): flags, and with QRESYNC also
 * the UIDs that vanished. The server's next rows wait until a chunk is dealt with.
 */
export async function streamChanges(
  client: ImapFlow,
  since: bigint,
  onChanges: (changes: FolderChanges) => Promise<void>,
): Promise<void> {
  let vanished: number[] = [];
  const onExpunge = (event: ExpungeEvent) => {
    if (event.vanished && event.uid) vanished.push(event.uid);
  };
  client.on("expunge", onExpunge);
  try {
    let flags: UidFlags[] = [];
    for await (const row of client.fetch("1:*", { uid: true, flags: true }, { uid: true, changedSince: since })) {
      flags.push(describeRow(row));
      if (flags.length < ROWS_PER_CHUNK) continue;
      await onChanges({ flags, vanished });
      [flags, vanished] = [[], []];
    }
    if (flags.length + vanished.length > 0) await onChanges({ flags, vanished });
  } finally {
    client.off("expunge", onExpunge);
  }
}

/** The flags of the messages between two UIDs, both included. */
export async function fetchFlags(client: ImapFlow, from: number, to: number): Promise<UidFlags[]> {
  const rows = await client.fetchAll(`${from}:${to}`, { uid: true, flags: true }, { uid: true });
  return rows.map(describeRow);
}

/** \Recent says something about this session, not about the message (RFC 3501 §2.3.2). */
export function describeRow({ uid, flags }: FetchMessageObject): UidFlags {
  return { uid, flags: [...(flags ?? [])].filter((flag) => flag !== "\\Recent") };
}
