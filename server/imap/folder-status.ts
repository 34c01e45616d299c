import type { ImapFlow } from "imapflow";
import { AppError } from "@/server/errors";
import type { FolderStatus } from "./session";

/** STATUS: what EXAMINE says, without opening the folder; null when the server refuses, or leaves a number out. */
export async function readStatus(client: ImapFlow, path: string): Promise<FolderStatus | null> {
  const query = { messages: true, uidNext: true, uidValidity: true, highestModseq: true };
  const status = await client.status(path, query).catch(unlessMissing);
  if (!status || status.uidValidity === undefined || !status.uidNext || status.messages === undefined) return null;
  const { uidValidity, uidNext, messages: exists, highestModseq } = status;
  // RFC 7162 §3.1.2.2: zero where the folder keeps no mod-sequences.
  return { uidValidity, uidNext, exists, highestModseq: highestModseq || null, objectId: null };
}

/** imapflow answers `false` where the server refuses, and throws where the folder is gone: opening it says so. */
function unlessMissing(error: { code?: unknown }): false {
  if (error.code !== "NotFound") throw error;
  return false;
}

const PASSING = new Set(["UNAVAILABLE", "SERVERBUG", "INUSE", "LIMIT", "OVERQUOTA"]);

/** EXAMINE: opens a folder read-only; SELECT only for whoever is to change something in it. */
export async function openFolder(client: ImapFlow, path: string, { readOnly = true } = {}): Promise<FolderStatus> {
  try {
    const folder = await client.mailboxOpen(path, { readOnly });
    const { uidValidity, uidNext, exists, highestModseq, noModseq, mailboxId } = folder;
    return {
      uidValidity,
      // Optional in EXAMINE's answer (RFC 3501 §6.3.1): 0 says that it is not known.
      uidNext: uidNext || 0,
      exists,
      highestModseq: noModseq ? null : highestModseq || null,
      objectId: mailboxId ?? null,
    };
  } catch (error) {
    throw isRefusal(error) ? new AppError("imap.folder_refused", { detail: { folder: path }, cause: error }) : error;
  }
}

/** A NO that says something about this folder, and not that the server is passing through a bad moment (RFC 5530). */
function isRefusal(error: unknown): boolean {
  const { responseStatus, serverResponseCode } = error as { responseStatus?: unknown; serverResponseCode?: unknown };
  return responseStatus === "NO" && !PASSING.has(String(serverResponseCode).toUpperCase());
}
