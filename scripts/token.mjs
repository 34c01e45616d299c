// `npm run token -- --name NAME [--email OWNER]`: makes a token for the REST API and prints it, once.
import { ensureDatabase } from "./services.mjs";
import { say } from "./start/say.mjs";
import { StartError } from "./start/start-error.mjs";

async function main() {
  const { release } = await ensureDatabase();
  try {
    const { tsImport } = await import("tsx/esm/api");
    const { createTokenFromTerminal } = await tsImport("./token/create-token-from-terminal.ts", import.meta.url);
    return await createTokenFromTerminal(process.argv.slice(2), say);
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
