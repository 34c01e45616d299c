import { copyAll } from "../copy-all.mjs";
import { importAll } from "../import-all.mjs";

export default {
  work: "the same with every attachment archived",
  reference: "mbsync, full copy",
  reach: 1,
  async measure(round) {
    const [{ ms: reference }, { archived: ours, memory }] = [await round.once(copyAll), await round.once(importAll)];
    return { reference, ours, memory };
  },
};
