import { readdirSync, renameSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { addMail } from "./make-mailbox.mjs";
import { createRandom } from "./random.mjs";
import { writeMail } from "./write-mail.mjs";
import { createWriter } from "./write-words.mjs";

/**
 * What happens in a mailbox between two looks at it.
 * @param {string} maildir
 * @param {{ added: number, flagged: number, expunged: number, from: number }} changes `from`: number of the first new mail
 */
export function changeMailbox(maildir, { added, flagged, expunged, from }) {
  const random = createRandom(from);
  const names = readdirSync(join(maildir, "cur")).sort();
  const at = (index) => join(maildir, "cur", names[Math.floor((index / (flagged + expunged || 1)) * names.length)]);
  for (let index = 0; index < flagged; index += 1) {
    const file = at(index);
    renameSync(file, file.endsWith("S") ? `${file.slice(0, -1)}FS` : `${file}S`);
  }
  for (let index = flagged; index < flagged + expunged; index += 1) unlinkSync(at(index));
  const tools = { random, writer: createWriter(random), small: true };
  for (let index = from; index < from + added; index += 1)
    addMail(maildir, index, { ...writeMail(index, tools), seen: false });
}
