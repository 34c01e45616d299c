// `npm run sync [-- --id 1]`: syncs now, whether the server runs or not. Exit code 1 when a sync failed.
import { buildParseWorker } from "./build/build-app.mjs";
import { say } from "./start/say.mjs";
import { runToExit } from "./terminal/run-to-exit.mjs";
import { withDatabase } from "./terminal/with-database.mjs";

await runToExit(() =>
  withDatabase(async () => {
    await buildParseWorker();
    const { tsImport } = await import("tsx/esm/api");
    const { syncFromTerminal } = await tsImport("./sync/sync-from-terminal.ts", import.meta.url);
    return syncFromTerminal(process.argv.slice(2), say);
  }),
);
