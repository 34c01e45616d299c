import { copyAll } from "../copy-all.mjs";
import { importAll } from "../import-all.mjs";

export default {
  work: "first import, every message's text in the Inbox and searchable",
  reference: "mbsync, full copy",
  reach: 0.3,
  async measure(round) {
    const [{ ms: reference }, { text: ours, memory }] = [await round.once(copyAll), await round.once(importAll)];
    return { reference, ours, memory };
  },
};
