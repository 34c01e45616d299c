// `npm run sync [-- --id 1]`: syncs now, whether the server runs or not. Exit code 1 when a sync failed.
import { buildParseWorker } from "./build/build-app.mjs";
import { ensureDatabase } from "./services.mjs";
import { say } from "./start/say.mjs";
import { StartError } from "./start/start-error.mjs";

async function main() {
  const { release } = await ensureDatabase();
  try {
    await buildParseWorker();
    const { tsImport } = await import("tsx/esm/api");
    const { syncFromTerminal } = await tsImport("./sync/sync-from-terminal.ts", import.meta.url);
    return await syncFromTerminal(process.argv.slice(2), say);
  } finally {
    await release();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    say(`❌ ${error instanceof StartError ? error.message : error.stack}`);
    process.exit(1);
  },
);
