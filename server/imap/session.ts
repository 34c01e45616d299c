import type { Readable } from "node:stream";
import type { PartContent, PartRequest } from "./fetch-parts";
import type { SessionLine } from "./session-line";
import type { SessionWriter } from "./session-writer";
import type { UidFlags } from "./uid-flags";

/**
 * A logged-in conversation with one mailbox. It only looks (EXAMINE and BODY.PEEK), except where its verb says otherwise,
 * and but for `writer`. Errors are AppErrors.
 */
export interface ImapSession {
  listFolders(): Promise<RemoteFolder[]>;
  /** A folder's numbers without opening it; null when the server refuses. */
  readStatus(path: string): Promise<FolderStatus | null>;
  /** Opens a folder read-only; what follows reads from it. */
  openFolder(path: string): Promise<FolderStatus>;
  /** The folder that is open; null when none is. */
  openedPath(): string | null;
  /** Every UID of the folder, ascending. */
  listUids(): Promise<number[]>;
  /** The UIDs that exist between these two, both included, ascending. */
  searchUids(from: number, to: number | "*"): Promise<number[]>;
  /** The UIDs of mail received on this day or later, ascending. */
  searchSince(day: Date): Promise<number[]>;
  /** The UIDs of mail with this Message-ID, without brackets. */
  searchMessageId(messageId: string): Promise<number[]>;
  /** The flags of the messages between two UIDs, both included. */
  fetchFlags(from: number, to: number): Promise<UidFlags[]>;
  /** What changed since a mod-sequence, in chunks. */
  streamChanges(since: bigint, onChanges: (changes: FolderChanges) => Promise<void>): Promise<void>;
  /** Of those that carry a Message-ID: what tells them apart. At most 500 UIDs a call. */
  fetchIdentities(uids: number[]): Promise<MessageIdentity[]>;
  /** At most 500 UIDs a call. */
  fetchMessages(uids: number[]): Promise<FetchResult>;
  /** The same, as chunks of bounded memory in the order in which they come. */
  streamMessages(uids: number[]): AsyncGenerator<FetchResult, void, undefined>;
  /** The message as the server keeps it; null when it is gone or longer than `maxBytes`. */
  fetchSource(uid: number, maxBytes: number): Promise<Buffer | null>;
  /** Short parts of many messages, decoded, in the order of the requests. */
  fetchParts(requests: PartRequest[]): Promise<PartContent[]>;
  /** A part's decoded content, `part: ""` being the whole message; the folder stays open until it is read. */
  downloadPart(request: PartRequest): Promise<Readable>;
  /** Adds a mail to a folder, as read. */
  fileMail(path: string, mail: Buffer, date: Date): Promise<void>;
  /** Whether the open folder holds a mail with this Message-ID. */
  holdsMessageId(messageId: string): Promise<boolean>;
  close(): Promise<void>;
  readonly line: SessionLine;
  readonly writer: SessionWriter;
}

export interface RemoteFolder {
  path: string;
  delimiter: string | null;
  /** `\Inbox` for INBOX, `\Sent`, `\Junk` …; null for an ordinary folder. */
  specialUse: string | null;
  selectable: boolean;
}

export interface FolderStatus {
  uidValidity: bigint;
  uidNext: number;
  exists: number;
  highestModseq: bigint | null;
  /** RFC 8474; null where the server has none, or was asked by STATUS. */
  objectId: string | null;
}

export interface FolderChanges {
  flags: UidFlags[];
  /** Always empty without QRESYNC. */
  vanished: number[];
}

/** The same after a change of UIDVALIDITY, when UIDs mean nothing any more. */
export interface MessageIdentity {
  uid: number;
  /** Without brackets. */
  messageId: string;
  /** INTERNALDATE. */
  receivedAt: Date;
  /** RFC822.SIZE, in bytes. */
  size: number;
}

export interface FetchResult {
  messages: FetchedMessage[];
  /** Asked for and not answered, or not in a form that can be read. */
  missing: number[];
}

export interface FetchedMessage {
  uid: number;
  flags: string[];
  /** The epoch when the server's INTERNALDATE cannot be read. */
  internalDate: Date;
  /** RFC822.SIZE, in bytes. */
  size: number;
  /** X-GM-THRID of Gmail; null elsewhere. */
  threadId: string | null;
  /** The original header and the text parts alone; the whole mail where the server's structure is of no use. */
  source: Buffer | { header: Buffer; body: FetchedBody | null };
  /** Some text was longer than what is fetched of one part. */
  truncated: boolean;
  attachments: FetchedAttachment[];
}

/** The text parts, still in their transfer encoding, and the multiparts that lead to them. */
export type FetchedBody =
  | { type: "text/plain" | "text/html"; parameters: Record<string, string>; encoding: string; content: Buffer }
  | { multipart: string; children: FetchedBody[] };

export interface FetchedAttachment {
  /** The part's number on the server; "" is the whole message. */
  part: string;
  encoding: string;
  filename: string;
  contentType: string;
  /** Decoded bytes, estimated from what the server reports. */
  size: number;
  contentId: string | null;
  /** Meant to be shown inside the HTML (a `cid:` image), not listed under it. */
  inline: boolean;
}
