import { note } from "@/server/log/journal";
import { type ConnectOptions, connect } from "./connect";
import type { ImapConnection } from "./connection";
import { createWriter } from "./create-writer";
import { downloadPart } from "./download-part";
import { fetchFlags, streamChanges } from "./fetch-flags";
import { fetchIdentities } from "./fetch-identities";
import { fetchMessages, fetchSource, streamMessages } from "./fetch-messages";
import { fetchParts } from "./fetch-parts";
import { fileMail, holdsMessageId } from "./file-mail";
import { openFolder, readStatus } from "./folder-status";
import { listFolders } from "./list-folders";
import { listUids, searchMessageId, searchSince, searchUids } from "./list-uids";
import type { ImapSession } from "./session";
import { createLine } from "./session-line";
import type { ImapSettings } from "./settings";

/** Flags of a whole folder may have changed, and what is told is stored meanwhile. */
const CHANGES_TIMEOUT_MS = 600_000;

/** Logs in to a mailbox; aborting the signal ends the session too. Throws AppError. */
export async function openSession(settings: ImapSettings, options: ConnectOptions = {}): Promise<ImapSession> {
  const connection = await connect(settings, options);
  const { host, port, useTls } = settings;
  note("connection.opened", { host, port, security: useTls ? "TLS" : "STARTTLS", ...connection.describeServer() });
  const stop = () => connection.end();
  options.signal?.addEventListener("abort", stop, { once: true });
  return {
    listFolders: () => connection.run(listFolders),
    readStatus: (path) => connection.run((client) => readStatus(client, path)),
    openFolder: (path) => connection.run((client) => openFolder(client, path)),
    openedPath: () => connection.openedPath(),
    listUids: () => connection.run(listUids),
    searchUids: (from, to) => connection.run((client) => searchUids(client, from, to)),
    searchSince: (day) => connection.run((client) => searchSince(client, day)),
    searchMessageId: (messageId) => connection.run((client) => searchMessageId(client, messageId)),
    fetchFlags: (from, to) => connection.run((client) => fetchFlags(client, from, to)),
    streamChanges: (since, onChanges) =>
      connection.run((client) => streamChanges(client, since, onChanges), CHANGES_TIMEOUT_MS),
    fetchIdentities: (uids) => connection.run((client) => fetchIdentities(client, uids)),
    fetchMessages: (uids) => fetchMessages(connection, uids),
    streamMessages: (uids) => streamMessages(connection, uids),
    fetchSource: (uid, maxBytes) => fetchSource(connection, uid, maxBytes),
    fetchParts: (requests) => fetchParts(connection, requests),
    downloadPart: (request) => downloadPart(connection, request),
    fileMail: (path, mail, date) => connection.run((client) => fileMail(client, path, mail, date)),
    holdsMessageId: (messageId) => connection.run((client) => holdsMessageId(client, messageId)),
    close: () => closeSession(connection, options.signal, stop),
    line: createLine(connection),
    writer: createWriter(connection),
  };
}

async function closeSession(
  connection: ImapConnection,
  signal: AbortSignal | undefined,
  stop: () => void,
): Promise<void> {
  signal?.removeEventListener("abort", stop);
  await connection.close();
}
