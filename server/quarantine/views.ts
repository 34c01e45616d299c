import type { ShownError } from "@/server/errors";

/** A mail that could not be imported, as its owner sees it. */
export interface QuarantinedView {
  id: number;
  /** As far as readable; empty when nothing is. */
  from: string;
  subject: string;
  folder: string;
  specialUse: string | null;
  receivedAt: Date | null;
  /** Bytes; null when the server did not say. */
  size: number | null;
  /** Since when it is here. */
  quarantinedAt: Date;
  error: ShownError;
  /** Failed tries with this version of the parser. */
  tries: number;
  /** The next sync tries again. */
  retrying: boolean;
  /** The server has it still. */
  onServer: boolean;
  /** Its folder is synced: only there can it be tried again. */
  folderSynced: boolean;
  /** « Télécharger l'original »: kept here, or still on the server. */
  hasOriginal: boolean;
}

export interface QuarantineView {
  /** Newest first; the first hundreds where there are more. */
  items: QuarantinedView[];
  total: number;
  nextCursor: string | null;
}
