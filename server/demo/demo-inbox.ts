import { type DemoMail, dateOf } from "./mails/demo-mail";
import { listMails } from "./mails/list-mails";
import { writeMinuteMail } from "./mails/minute-mail";
import { writeMail } from "./write/write-mail";

/** A mail as the server stores it. */
export interface StoredMail {
  uid: number;
  date: Date;
  seen: boolean;
  raw: Buffer;
}

/** The mailbox as it was when it was connected, oldest first, with UIDs from 1. */
export function listStoredMails(connectedAt: Date): StoredMail[] {
  return listMails()
    .map((mail) => ({ mail, date: dateOf(mail.sent, connectedAt) }))
    .sort((a, b) => a.date.getTime() - b.date.getTime())
    .map(({ mail, date }, index) => store(mail, date, index + 1));
}

// Minutes are counted from here: the clock makes UIDs grow from one process to the next without anything to remember.
const UID_EPOCH = Date.UTC(2026, 0, 1);
const FIRST_MINUTE_UID = 1_000;

/** The mail of the minute that `now` lies in. */
export function storeMinuteMail(now: Date): StoredMail {
  const minute = Math.floor((now.getTime() - UID_EPOCH) / 60_000);
  const date = new Date(UID_EPOCH + minute * 60_000);
  return store(writeMinuteMail(minute), date, FIRST_MINUTE_UID + minute);
}

function store(mail: DemoMail, date: Date, uid: number): StoredMail {
  return { uid, date, seen: mail.seen, raw: writeMail(mail, date) };
}
