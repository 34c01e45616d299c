// `npm run bench`: how fast Lokario is beside mbsync and bare imapflow, on the same mailbox and machine. Prints a table
// and writes it to docs/benchmarks.md. Options: --rounds 3, --messages 10000, --small (100,000 small mails), --rows words
// (only rows whose file name contains one of them, separated by commas; nothing is written then).
import { say } from "./start/say.mjs";

const { readOptions } = await import("./bench/options.mjs");
const { runBench } = await import("./bench/run-bench.mjs");

runBench(readOptions(process.argv.slice(2))).then(
  () => process.exit(0),
  (error) => {
    say(error.stack ?? `${error}`);
    process.exit(1);
  },
);
