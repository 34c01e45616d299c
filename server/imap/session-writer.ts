import type { ImapFlow } from "imapflow";
import { AppError } from "@/server/errors";
import type { ImapConnection } from "./connection";
import { openFolder } from "./folder-status";
import { copyMessages, type MovedMessages, moveMessages, removeMessages } from "./move-messages";
import { packUids } from "./pack-uids";
import type { UidFlags } from "./session";
import { fetchUidFlags, storeFlags } from "./store-flags";

/** The one part of a session that changes anything on the server. Errors are AppErrors. */
export interface SessionWriter {
  abilities(): ServerAbilities;
  /** Opens a folder for writing, and closes it to it again, whatever happens, without expunging anything. */
  inFolder<Result>(path: string, work: (folder: WritableFolder) => Promise<Result>): Promise<Result>;
  /** Answers the path as the server has it, which may begin with a prefix. */
  createFolder(name: string): Promise<string>;
}

export interface ServerAbilities {
  /** Moving is one command, which is done or not (RFC 6851). */
  moves: boolean;
  /** Takes a message out of a folder and leaves the others that are marked there: MOVE (RFC 6851) or UIDPLUS (RFC 4315). */
  removes: boolean;
  /** Folders are labels, and « Tous les messages » has every message (X-GM-EXT-1). */
  labels: boolean;
}

export interface WritableFolder {
  uidValidity: bigint;
  /** Those of these UIDs that are there, with their flags. */
  fetchFlags(uids: number[]): Promise<UidFlags[]>;
  storeFlags(uids: number[], operation: "add" | "remove", flag: string): Promise<void>;
  /** Takes Gmail's label of the Inbox off: what archiving is where « Tous les messages » is hidden from IMAP. */
  removeInboxLabel(uids: number[]): Promise<void>;
  moveTo(uids: number[], path: string): Promise<MovedMessages>;
  copyTo(uids: number[], path: string): Promise<MovedMessages>;
  /** Takes them out of the folder, or only marks them where the server cannot. Only after they stand elsewhere. */
  remove(uids: number[]): Promise<void>;
}

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
    copyTo: (uids, path) => write(uids, (client, range) => copyMessages(client, range, path)),
    remove: async (uids) => {
      await write(uids, removeMessages);
    },
  };
}
