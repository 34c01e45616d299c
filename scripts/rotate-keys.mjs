// `npm run keys:rotate`: encrypts every secret with the first key of LOKARIO_ENCRYPTION_KEYS, whether the server runs or
// not. Exit code 1 when one cannot be opened.
import { say } from "./start/say.mjs";
import { HELP } from "./terminal/help-texts.mjs";
import { runToExit } from "./terminal/run-to-exit.mjs";
import { withDatabase } from "./terminal/with-database.mjs";

await runToExit(HELP.rotateKeys, () =>
  withDatabase(async () => {
    const { tsImport } = await import("tsx/esm/api");
    const { rotateFromTerminal } = await tsImport("./keys/rotate-from-terminal.ts", import.meta.url);
    return rotateFromTerminal(process.argv.slice(2), say);
  }),
);
