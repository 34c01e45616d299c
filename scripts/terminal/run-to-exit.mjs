import { say, sayOnStderr } from "../start/say.mjs";
import { StartError } from "../start/start-error.mjs";

/**
 * Runs a command of the terminal and ends the process with the code that it gives; a failure is told and ends with 1.
 * `--help` prints its help instead. With `--json` the standard output is the result's alone.
 * @param {string} help
 * @param {() => Promise<number>} command
 * @returns {Promise<never>}
 */
export async function runToExit(help, command) {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    say(help);
    process.exit(0);
  }
  if (args.includes("--json")) sayOnStderr();
  try {
    process.exit(await command());
  } catch (error) {
    say(`❌ ${error instanceof StartError ? error.message : error.stack}`);
    process.exit(1);
  }
}
