// `npm run verify [-- --id 1] [--json]`: compares server and store, repairs what is missing, and says what was found.
// Exit code 1 when that failed or something is missing still.
import { buildParseWorker } from "./build/build-app.mjs";
import { HELP } from "./terminal/help-texts.mjs";
import { print } from "./terminal/print.mjs";
import { runToExit } from "./terminal/run-to-exit.mjs";
import { withDatabase } from "./terminal/with-database.mjs";

await runToExit(HELP.verify, () =>
  withDatabase(async () => {
    await buildParseWorker();
    const { tsImport } = await import("tsx/esm/api");
    const { verifyFromTerminal } = await tsImport("./verify/verify-from-terminal.ts", import.meta.url);
    return verifyFromTerminal(process.argv.slice(2), print);
  }),
);
