import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { copyMailbox } from "./mailbox/copy-mailbox.mjs";
import { startApp } from "./start-app.mjs";

/** Longer than anything that a row does. */
const LIMIT_MS = 60 * 60_000;

/**
 * Everything anew: an account with its own copy of the mailbox, an empty Lokario, and an empty folder for mbsync. What
 * several rows need is measured once: `round.once(measure)`.
 * @param {{ mail: Awaited<ReturnType<typeof import("./start-mail.mjs").startMail>>, mailbox: string, number: number, messages: number }} options
 */
export async function openRound({ mail, mailbox, number, messages }) {
  const user = `round-${number}@exemple.test`;
  const maildir = copyMailbox(mailbox, mail.mailDir, user);
  const folder = mkdtempSync(join(tmpdir(), "lokario-bench-copy-"));
  const app = await startApp(mail);
  const done = new Map();
  const round = {
    app,
    maildir,
    messages,
    account: { port: mail.port, authority: mail.authority, user, folder },
    once(measure) {
      if (!done.has(measure)) done.set(measure, measure(round));
      return done.get(measure);
    },
    /** Asks again and again until the answer is not null. */
    async waitFor(ask) {
      for (const deadline = Date.now() + LIMIT_MS; Date.now() < deadline; ) {
        const answer = await ask();
        if (answer !== null) return answer;
        await sleep(50);
      }
      throw new Error("an hour has passed");
    },
    async close() {
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
      rmSync(maildir, { recursive: true, force: true });
    },
  };
  return round;
}
