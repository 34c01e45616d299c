import type { CopyResponseObject, ImapFlow } from "imapflow";

/** Where messages stand now, as far as the server says (COPYUID, RFC 4315). */
export interface MovedMessages {
  uidValidity: bigint | null;
  /** From the UIDs before to those in the other folder. */
  uids: Map<number, number>;
}

/** Moves messages of the open folder. Without MOVE they are copied and then removed; false: the server refused. */
export async function moveMessages(client: ImapFlow, range: string, path: string): Promise<MovedMessages | false> {
  // imapflow would do without MOVE itself, and end it with a plain EXPUNGE where there is no UIDPLUS.
  if (!client.capabilities.has("MOVE")) {
    const copied = await copyMessages(client, range, path);
    return copied && (await removeMessages(client, range)) && copied;
  }
  return describe(await client.messageMove(range, path, { uid: true }));
}

async function copyMessages(client: ImapFlow, range: string, path: string): Promise<MovedMessages | false> {
  return describe(await client.messageCopy(range, path, { uid: true }));
}

/**
 * Marks messages as deleted and expunges these alone (UID EXPUNGE). Where the server cannot they stay marked: a plain
 * EXPUNGE would take with it what others marked (RFC 3501 §6.4.3).
 */
export function removeMessages(client: ImapFlow, range: string): Promise<boolean> {
  if (client.capabilities.has("UIDPLUS")) return client.messageDelete(range, { uid: true });
  return client.messageFlagsAdd(range, ["\\Deleted"], { uid: true, silent: true });
}

function describe(moved: CopyResponseObject | false): MovedMessages | false {
  return moved && { uidValidity: moved.uidValidity ?? null, uids: moved.uidMap ?? new Map() };
}
