import { chownSync, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ImapUser } from "./imap-user";

// Dovecot gives UIDs in the order of the names, so they count on.
let delivered = 0;

/**
 * Puts mail straight into a mailbox's Maildir, in order, unread: thousands take a second, and a session that is open
 * sees them at its next look.
 */
export function deliver(
  user: Pick<ImapUser, "home">,
  raw: string | Buffer | (string | Buffer)[],
  folder = "INBOX",
): void {
  const maildir = join(user.home, "Maildir", folder === "INBOX" ? "" : `.${folder.replaceAll("/", ".")}`);
  makeMaildir(maildir);
  for (const mail of Array.isArray(raw) ? raw : [raw]) deliverOne(maildir, mail);
}

function deliverOne(maildir: string, mail: string | Buffer): void {
  delivered += 1;
  const name = `${Math.floor(Date.now() / 1000)}.M${String(delivered).padStart(8, "0")}P${process.pid}.test`;
  const draft = join(maildir, "tmp", name);
  writeFileSync(draft, mail, { mode: 0o600 });
  giveToDovecot(draft);
  renameSync(draft, join(maildir, "new", name));
}

function makeMaildir(maildir: string): void {
  if (existsSync(join(maildir, "new"))) return;
  const folders = [
    dirname(dirname(maildir)),
    dirname(maildir),
    maildir,
    ...["cur", "new", "tmp"].map((name) => join(maildir, name)),
  ];
  for (const folder of folders) {
    if (existsSync(folder)) continue;
    mkdirSync(folder, { mode: 0o700 });
    giveToDovecot(folder);
  }
}

// Started by root, Dovecot reads mail as « nobody ».
function giveToDovecot(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, 65534, 65534);
}
