import { chmodSync, chownSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { ImapUser } from "./imap-user";

/** One mail of a Maildir, as another mail program could change it behind Lokario's back. */
export interface MaildirMail {
  /** Of its file. */
  path: string;
  /** Sets its flags: letters of Maildir, such as « S » (seen) or « FS ». */
  flag(letters: string): void;
  expunge(): void;
  move(folder: string): void;
  /** Changes its time of arrival, as long as Dovecot has not seen it. */
  receivedAt(time: Date): void;
}

/** The mails of a folder, in the order of their delivery. */
export function listMaildir(user: Pick<ImapUser, "home">, folder = "INBOX"): MaildirMail[] {
  const maildir = maildirOf(user, folder);
  const files = ["new", "cur"].flatMap((part) => readdirSync(join(maildir, part)).map((name) => ({ part, name })));
  return files
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ part, name }) => {
      const path = join(maildir, part, name);
      const base = name.replace(/:2,.*$/, "");
      return {
        path,
        flag: (letters) => renameSync(path, join(maildir, "cur", `${base}:2,${letters}`)),
        expunge: () => rmSync(path),
        receivedAt: (time) => utimesSync(path, time, time),
        move: (target) =>
          renameSync(path, join(makeMaildir(user, target), "cur", name.includes(":2,") ? name : `${name}:2,`)),
      };
    });
}

/** Renames a folder as the server's RENAME does: its UIDs and UIDVALIDITY go with it. */
export function renameFolder(user: Pick<ImapUser, "home">, from: string, to: string): void {
  renameSync(maildirOf(user, from), maildirOf(user, to));
}

function maildirOf(user: Pick<ImapUser, "home">, folder: string): string {
  return join(user.home, "Maildir", folder === "INBOX" ? "" : `.${folder}`);
}

function makeMaildir(user: Pick<ImapUser, "home">, folder: string): string {
  const maildir = maildirOf(user, folder);
  for (const path of [maildir, ...["cur", "new", "tmp"].map((part) => join(maildir, part))]) {
    mkdirSync(path, { recursive: true });
    chmodSync(path, 0o700);
    // Started by root, Dovecot reads mail as « nobody ».
    if (process.getuid?.() === 0) chownSync(path, 65534, 65534);
  }
  return maildir;
}
