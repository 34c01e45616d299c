import { say } from "../start/say.mjs";
import { StartError } from "../start/start-error.mjs";

/**
 * Runs a command of the terminal and ends the process with the code that it gives; a failure is told and ends with 1.
 * @param {() => Promise<number>} command
 * @returns {Promise<never>}
 */
export async function runToExit(command) {
  try {
    process.exit(await command());
  } catch (error) {
    say(`❌ ${error instanceof StartError ? error.message : error.stack}`);
    process.exit(1);
  }
}
