// `npm run status [-- --json]`: one line per mailbox, whether the server runs or not. Exit code 1 when one is in error.
import { HELP } from "./terminal/help-texts.mjs";
import { print } from "./terminal/print.mjs";
import { runToExit } from "./terminal/run-to-exit.mjs";
import { withDatabase } from "./terminal/with-database.mjs";

await runToExit(HELP.status, () =>
  withDatabase(async () => {
    const { tsImport } = await import("tsx/esm/api");
    const { statusFromTerminal } = await tsImport("./status/status-from-terminal.ts", import.meta.url);
    return statusFromTerminal(process.argv.slice(2), print);
  }),
);
