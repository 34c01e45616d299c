import type { DraftKind, DraftState } from "@/server/db/generated/enums";
import type { ShownError } from "@/server/errors";
import type { MailAddress } from "@/server/inbox/views";

/** Bytes of all files of one mail together: what most servers still take once it is encoded. */
export const MAX_FILES_BYTES = 18_000_000;

export interface DraftFileView {
  id: string;
  filename: string;
  contentType: string;
  /** In bytes. */
  size: number;
  /** What stands for the picture in the text; null for a file that goes beside it. */
  mark: string | null;
}

/** A mail that is being written, or on its way. */
export interface DraftView {
  id: string;
  kind: DraftKind;
  state: DraftState;
  version: number;
  mailboxId: number;
  /** The conversation that it belongs to; null for one that begins another. */
  conversationId: string | null;
  author: string | null;
  isMine: boolean;
  to: MailAddress[];
  cc: MailAddress[];
  bcc: MailAddress[];
  subject: string;
  text: string;
  quote: string;
  /** The lines above what is quoted; they are part of `quote`. */
  quoteHeading: string;
  /** What is quoted keeps its look, read from `original`. */
  quotesHtml: boolean;
  /** The message that it answers or forwards, as long as it is there. */
  original: { id: string; sender: string } | null;
  files: DraftFileView[];
  /** When it goes, or is tried again. */
  sendAt: Date | null;
  /** The same, in milliseconds from now: clocks differ. */
  waitsMs: number | null;
  /** The sender chose the time. */
  scheduled: boolean;
  unlessAnswered: boolean;
  tries: number;
  /** Why it was not sent, or not yet. */
  error: ShownError | null;
  /** Recipients that the server refused while it took the others. */
  refused: string[];
  savedAt: Date;
}

/** A draft in a list. */
export interface DraftItem {
  id: string;
  state: DraftState;
  conversationId: string | null;
  author: string | null;
  isMine: boolean;
  to: MailAddress[];
  subject: string;
  snippet: string;
  sendAt: Date | null;
  scheduled: boolean;
  hasFailed: boolean;
  savedAt: Date;
}

export interface DraftLists {
  writing: DraftItem[];
  /** On its way: scheduled, waiting for another try, unconfirmed. */
  leaving: DraftItem[];
}

/** Somebody to write to, as the completion offers it. */
export interface KnownAddress extends MailAddress {
  isClient: boolean;
}
