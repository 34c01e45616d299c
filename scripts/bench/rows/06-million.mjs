import { fillStore } from "../fill-store.mjs";
import { importAll } from "../import-all.mjs";
import { changeMailbox } from "../mailbox/change-mailbox.mjs";
import { syncOnce } from "../sync-once.mjs";

const MANY = 1_000_000;
const ADDED = 1_000;

export default {
  work: "cost per message with 1,000,000 stored",
  reference: "with as many as the mailbox has",
  reach: 1.2,
  // It takes minutes to fill the database, and the store stays full for whatever comes after.
  lastRoundOnly: true,
  async measure(round) {
    await round.once(importAll);
    const few = [await addMessages(round, 1), await addMessages(round, 2)];
    await fillStore(round.app.query, MANY);
    const many = [await addMessages(round, 3), await addMessages(round, 4)];
    // The better of two: the first may have to read into memory what the next finds there.
    return { reference: Math.min(...few) / ADDED, ours: Math.min(...many) / ADDED };
  },
};

async function addMessages(round, time) {
  changeMailbox(round.maildir, { added: ADDED, flagged: 0, expunged: 0, from: round.messages + time * 10_000 });
  const { ms, run } = await syncOnce(round);
  if (run.imported !== ADDED) throw new Error(`${run.imported} of ${ADDED} new messages imported`);
  return ms;
}
