import type { AddressInfo } from "node:net";
import createImapServer from "hoodiecrow-imap";
import { demoAccount } from "./demo-account";
import { listStoredMails, type StoredMail, storeMinuteMail } from "./demo-inbox";
import { makeCertificate } from "./make-certificate";
import { formatDate } from "./write/header";

export interface DemoServer {
  port: number;
  /** PEM of the certificate, its own authority. */
  ca: string;
  /** Delivers the mail of this minute, once. */
  deliver(now: Date): void;
}

/** Constant, so that Lokario never takes the mailbox for another one after a restart. */
const UID_VALIDITY = 20_261_123;
/** A day of minutes: what a server that runs for months must not keep for ever. */
const KEPT_MINUTE_MAILS = 1_440;

/** Starts the demonstration IMAP server on loopback, behind TLS, with the mail of `connectedAt`. */
export async function startDemoServer(connectedAt: Date): Promise<DemoServer> {
  const credentials = await makeCertificate();
  const { emailAddress, password } = demoAccount();
  const first = listStoredMails(connectedAt);
  const imap = createImapServer({
    secureConnection: true,
    credentials,
    users: { [emailAddress]: { password } },
    plugins: ["ID", "NAMESPACE", "SPECIAL-USE"],
    storage: {
      INBOX: { uidvalidity: UID_VALIDITY, uidnext: first.length + 1, messages: first.map(describe) },
      "": { separator: "/", folders: {} },
    },
  });
  await new Promise<void>((resolve, reject) => {
    imap.server.once("error", reject);
    imap.listen(0, "127.0.0.1", resolve);
  });
  // It answers line by line: collected, each line would wait for the one before to be acknowledged.
  imap.server.on("connection", (socket) => socket.setNoDelay());
  // It serves this process and must not keep it alive.
  imap.server.unref();
  const inbox = imap.getMailbox("INBOX");
  return {
    port: (imap.server.address() as AddressInfo).port,
    ca: credentials.cert,
    deliver(now) {
      const mail = storeMinuteMail(now);
      if (mail.uid < inbox.uidnext) return;
      inbox.uidnext = mail.uid;
      const { flags, internaldate, raw } = describe(mail);
      imap.appendMessage("INBOX", flags, internaldate, raw);
      const surplus = inbox.messages.length - first.length - KEPT_MINUTE_MAILS;
      if (surplus > 0) inbox.messages.splice(first.length, surplus);
    },
  };
}

function describe({ uid, date, seen, raw }: StoredMail) {
  return { uid, flags: seen ? ["\\Seen"] : [], internaldate: formatInternalDate(date), raw: raw.toString("latin1") };
}

// " 3-Jan-2026 09:12:00 +0100" (RFC 3501 §9, date-time), from "Sat, 03 Jan 2026 09:12:00 +0100".
function formatInternalDate(date: Date): string {
  const [, day, month, year, time, zone] = formatDate(date).split(" ");
  return `${day}-${month}-${year} ${time} ${zone}`;
}
