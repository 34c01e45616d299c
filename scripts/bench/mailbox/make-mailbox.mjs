import { chownSync, existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withProgress } from "../../start/say.mjs";
import { createRandom } from "./random.mjs";
import { writeMail } from "./write-mail.mjs";
import { createWriter } from "./write-words.mjs";

// Another number when the mails change: what is cached then is not taken for the same.
const VERSION = 1;

/**
 * The Maildir that is measured, made once and kept in the system's temporary folder.
 * @param {{ name: string, messages: number, small: boolean }} mailbox
 * @returns {Promise<string>} its folder
 */
export async function makeMailbox({ name, messages, small }) {
  const cache = join(tmpdir(), "lokario-bench");
  const folder = join(cache, `${name}-v${VERSION}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  for (const part of ["cur", "new", "tmp"]) mkdirSync(join(draft, part), { recursive: true, mode: 0o755 });
  await withProgress(`${messages} mails in ${folder}`, async () => {
    const random = createRandom(42);
    const tools = { random, writer: createWriter(random), small };
    for (let index = 0; index < messages; index += 1) addMail(draft, index, writeMail(index, tools));
  });
  renameSync(draft, folder);
  return folder;
}

/** Puts a mail into a Maildir, as if it had been read or not. */
export function addMail(maildir, index, { source, seen, date }) {
  const file = join(maildir, "cur", `${Math.floor(date.getTime() / 1000)}.M${index}.bench:2,${seen ? "S" : ""}`);
  writeFileSync(file, source, { mode: 0o644 });
  utimesSync(file, date, date);
  giveToMailServer(file);
}

/** The mail server drops root. @param {string} path */
export function giveToMailServer(path) {
  if (process.getuid?.() === 0) chownSync(path, 65534, 65534);
}
