// `npm run sync [-- --id 1] [--follow] [--json]`: syncs now, whether the server runs or not. Exit code 1 when a sync failed.
import { buildParseWorker } from "./build/build-app.mjs";
import { HELP } from "./terminal/help-texts.mjs";
import { draw, print } from "./terminal/print.mjs";
import { runToExit } from "./terminal/run-to-exit.mjs";
import { withDatabase } from "./terminal/with-database.mjs";

await runToExit(HELP.sync, () =>
  withDatabase(async () => {
    await buildParseWorker();
    const { tsImport } = await import("tsx/esm/api");
    const { syncFromTerminal } = await tsImport("./sync/sync-from-terminal.ts", import.meta.url);
    return syncFromTerminal(process.argv.slice(2), print, draw);
  }),
);
