import type { ImapFlow, ListResponse } from "imapflow";
import { type ConnectOptions, connect } from "./connect";
import type { ImapConnection } from "./connection";
import { downloadPart } from "./download-part";
import { fetchMessages, fetchSource, streamMessages } from "./fetch-messages";
import type { FolderStatus, ImapSession, RemoteFolder } from "./session";
import type { ImapSettings } from "./settings";

/** Logs in to a mailbox; aborting the signal ends the session too. Throws AppError. */
export async function openSession(settings: ImapSettings, options: ConnectOptions = {}): Promise<ImapSession> {
  const connection = await connect(settings, options);
  const stop = () => connection.end();
  options.signal?.addEventListener("abort", stop, { once: true });
  return {
    listFolders: () => connection.run(listFolders),
    openFolder: (path) => connection.run((client) => openFolder(client, path)),
    searchUids: (from, to) => connection.run((client) => searchUids(client, from, to)),
    fetchMessages: (uids) => fetchMessages(connection, uids),
    streamMessages: (uids) => streamMessages(connection, uids),
    fetchSource: (uid, maxBytes) => fetchSource(connection, uid, maxBytes),
    downloadPart: (uid, part) => downloadPart(connection, uid, part),
    close: () => closeSession(connection, options.signal, stop),
  };
}

async function listFolders(client: ImapFlow): Promise<RemoteFolder[]> {
  const folders = await client.list();
  return folders.map(describeFolder);
}

function describeFolder({ path, delimiter, specialUse, flags }: ListResponse): RemoteFolder {
  const closed = [...flags].some((flag) => /^\\(Noselect|NonExistent)$/i.test(flag));
  return { path, delimiter: delimiter || null, specialUse: specialUse || null, selectable: !closed };
}

async function openFolder(client: ImapFlow, path: string): Promise<FolderStatus> {
  const folder = await client.mailboxOpen(path, { readOnly: true });
  return {
    uidValidity: folder.uidValidity,
    uidNext: folder.uidNext,
    exists: folder.exists,
    highestModseq: folder.highestModseq ?? null,
  };
}

/** `from:*` always names the last message, however low its UID (RFC 3501 §9): hence the filter. */
async function searchUids(client: ImapFlow, from: number, to: number | "*"): Promise<number[]> {
  const found = await client.search({ uid: `${from}:${to}` }, { uid: true });
  return (found || []).filter((uid) => uid >= from).sort((a, b) => a - b);
}

async function closeSession(
  connection: ImapConnection,
  signal: AbortSignal | undefined,
  stop: () => void,
): Promise<void> {
  signal?.removeEventListener("abort", stop);
  await connection.close();
}
