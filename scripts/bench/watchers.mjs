// `node scripts/bench/watchers.mjs [count]`: what it costs one process to watch so many mailboxes of a real Dovecot, and
// how soon new mail is stored. Prints one line of JSON.
import { spawn } from "node:child_process";
import { buildParseWorker } from "../build/build-app.mjs";
import { startTestServices } from "../test/services.mjs";
import { allowConnections } from "./allow-connections.mjs";

const count = Number(process.argv[2] ?? 1_000);

await buildParseWorker();
const services = await startTestServices({ settings: allowConnections(count) });
const args = ["--expose-gc", "--import", "tsx", "tests/bench/watch-mailboxes.ts", String(count)];
const child = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...services.env } });
const code = await new Promise((resolve) => child.once("exit", resolve));
await services.stop();
process.exit(code ?? 1);
