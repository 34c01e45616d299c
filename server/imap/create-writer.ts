import type { ImapFlow } from "imapflow";
import { AppError } from "@/server/errors";
import type { ImapConnection } from "./connection";
import { openFolder } from "./folder-status";
import { moveMessages, removeMessages } from "./move-messages";
import { packUids } from "./pack-uids";
import type { SessionWriter, WritableFolder } from "./session-writer";
import { fetchUidFlags, storeFlags } from "./store-flags";

export function createWriter(connection: ImapConnection): SessionWriter {
  return {
    abilities: () => ({
      moves: connection.has("MOVE"),
      removes: connection.has("MOVE") || connection.has("UIDPLUS"),
      labels: connection.has("X-GM-EXT-1"),
    }),
    inFolder: (path, work) => inFolder(connection, path, work),
    createFolder: async (name) => {
      const created = await connection.write((client) => client.mailboxCreate(name));
      return created.path;
    },
  };
}

async function inFolder<Result>(
  connection: ImapConnection,
  path: string,
  work: (folder: WritableFolder) => Promise<Result>,
): Promise<Result> {
  const { uidValidity } = await connection.run((client) => openFolder(client, path, { readOnly: false }));
  try {
    if (await connection.run(async (client) => isReadOnly(client))) {
      throw new AppError("wish.read_only", { detail: { folder: path } });
    }
    return await work(describeFolder(connection, uidValidity));
  } finally {
    // Never CLOSE, which expunges what others marked; opening it read-only does not (RFC 3501 §6.4.2).
    if (connection.isOpen()) await connection.run((client) => openFolder(client, path));
  }
}

function isReadOnly({ mailbox }: ImapFlow): boolean {
  return mailbox !== false && mailbox.readOnly === true;
}

function describeFolder(connection: ImapConnection, uidValidity: bigint): WritableFolder {
  const write = <T>(uids: number[], command: (client: ImapFlow, range: string) => Promise<T | false | undefined>) =>
    connection.write((client) => command(client, packUids(uids)));
  return {
    uidValidity,
    fetchFlags: (uids) => connection.run((client) => fetchUidFlags(client, packUids(uids))),
    storeFlags: async (uids, operation, flag) => {
      await write(uids, (client, range) => storeFlags(client, range, operation, flag));
    },
    removeInboxLabel: async (uids) => {
      await write(uids, (client, range) =>
        client.messageFlagsRemove(range, ["\\Inbox"], { uid: true, useLabels: true }),
      );
    },
    moveTo: (uids, path) => write(uids, (client, range) => moveMessages(client, range, path)),
    remove: async (uids) => {
      await write(uids, removeMessages);
    },
  };
}
