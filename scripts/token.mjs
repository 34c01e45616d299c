// `npm run token -- --name NAME [--scope read|sync|manage] [--days DAYS] [--email OWNER]`: makes a token for the REST API and prints it, once.
import { say } from "./start/say.mjs";
import { HELP } from "./terminal/help-texts.mjs";
import { runToExit } from "./terminal/run-to-exit.mjs";
import { withDatabase } from "./terminal/with-database.mjs";

await runToExit(HELP.token, () =>
  withDatabase(async () => {
    const { tsImport } = await import("tsx/esm/api");
    const { createTokenFromTerminal } = await tsImport("./token/create-token-from-terminal.ts", import.meta.url);
    return createTokenFromTerminal(process.argv.slice(2), say);
  }),
);
