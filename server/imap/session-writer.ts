import type { MovedMessages } from "./move-messages";
import type { UidFlags } from "./uid-flags";

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
  /** Takes them out of the folder, or only marks them where the server cannot. Only after they stand elsewhere. */
  remove(uids: number[]): Promise<void>;
}
