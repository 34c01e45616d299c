import { linkSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { giveToMailServer } from "./make-mailbox.mjs";

/**
 * A mailbox of its own for an account, whose files are the same as the other's until one of them changes.
 * @param {string} from a Maildir
 * @param {string} mailDir the mail server's folder
 * @param {string} user
 * @returns {string} the new Maildir
 */
export function copyMailbox(from, mailDir, user) {
  const home = join(mailDir, user);
  const maildir = join(home, "Maildir");
  for (const folder of [home, maildir, ...["cur", "new", "tmp"].map((part) => join(maildir, part))]) {
    mkdirSync(folder, { recursive: true });
    giveToMailServer(folder);
  }
  for (const name of readdirSync(join(from, "cur"))) linkSync(join(from, "cur", name), join(maildir, "cur", name));
  return maildir;
}
