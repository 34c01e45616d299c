// `npm run migrate`: brings the tables of DATABASE_URL up to date, for a host where nobody runs `npm start`.
import { prepareDatabase } from "./start/prepare-database.mjs";
import { say } from "./start/say.mjs";
import { StartError } from "./start/start-error.mjs";
import { HELP } from "./terminal/help-texts.mjs";
import { runToExit } from "./terminal/run-to-exit.mjs";

await runToExit(HELP.migrate, async () => {
  if (!process.env.DATABASE_URL) throw new StartError("DATABASE_URL : indiquez la base de données à mettre à jour.");
  await prepareDatabase({ dataDir: "", password: "" });
  say("✅ Les tables sont à jour.");
  return 0;
});
