import { copyAll } from "../copy-all.mjs";
import { importAll } from "../import-all.mjs";
import { changeMailbox } from "../mailbox/change-mailbox.mjs";
import { runMbsync } from "../run-mbsync.mjs";
import { syncOnce } from "../sync-once.mjs";

const CHANGES = { added: 10, flagged: 50, expunged: 20 };

export default {
  work: "10 new, 50 flag changes, 20 expunges",
  reference: "mbsync, incremental",
  reach: 1,
  async measure(round) {
    await round.once(copyAll);
    await round.once(importAll);
    changeMailbox(round.maildir, { ...CHANGES, from: round.messages });
    const { ms: reference } = await runMbsync(round.account);
    const { ms: ours, memory, run } = await syncOnce(round);
    if (run.imported !== CHANGES.added) throw new Error(`${CHANGES.added} new messages: ${JSON.stringify(run)}`);
    return { reference, ours, memory };
  },
};
