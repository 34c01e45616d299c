import type { Charset } from "../write/charsets";
import type { Transfer } from "../write/transfer";

export interface Person {
  name: string;
  address: string;
}

export interface MailFile {
  name: string;
  type: string;
  content: Buffer;
  /** By which the HTML shows it (`cid:`). */
  contentId?: string;
}

/** Mails age with the mailbox: their moments are counted back from the day it was connected. */
export type Moment = { daysAgo: number; time: string } | { minutesAgo: number };

export interface DemoMail {
  /** Its Message-ID, without brackets. */
  id: string;
  sent: Moment;
  seen: boolean;
  from: Person;
  to: Person[];
  cc?: Person[] | undefined;
  replyTo?: Person[] | undefined;
  subject: string;
  text?: string | undefined;
  html?: string | undefined;
  files?: MailFile[] | undefined;
  pictures?: MailFile[] | undefined;
  /** Message-IDs of what came before, the one it answers last. */
  references?: string[] | undefined;
  headers?: string[] | undefined;
  /** How it is written; UTF-8 in quoted-printable unless the sender's program is an odd one. */
  charset?: Charset | undefined;
  transfer?: Transfer | undefined;
  headerForm?: "B" | "Q" | undefined;
  flowed?: boolean | undefined;
}

const DAY_MS = 86_400_000;

/** When a mail arrived in a mailbox that was connected at `anchor`. Always before it. */
export function dateOf(sent: Moment, anchor: Date): Date {
  // Whole minutes: the mailbox's own row is a moment younger than its first mail.
  if ("minutesAgo" in sent) return new Date((Math.floor(anchor.getTime() / 60_000) - sent.minutesAgo) * 60_000);
  const [hours = 0, minutes = 0] = sent.time.split(":").map(Number);
  const midnight = Math.floor(anchor.getTime() / DAY_MS) * DAY_MS;
  // French winter time, as in the mails' headers.
  return new Date(midnight - sent.daysAgo * DAY_MS + ((hours - 1) * 60 + minutes) * 60_000);
}
