import { importAll } from "../import-all.mjs";

export default {
  work: "first messages visible after « Créer »",
  reachMs: 2_000,
  async measure(round) {
    return { ours: (await round.once(importAll)).first };
  },
};
